package io.fanfare.bench.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short walk over every target in each build; the long one is {@code ./fanfare bench fuzz}. */
class TargetTest {
    private static final int CHANGES_A_SEED = 300;
    private final Random random = new Random(20_261_122);

    @ParameterizedTest
    @EnumSource(Target.class)
    void bears_its_seeds_and_what_is_left_of_them_after_changes(Target target) {
        for (var seed : target.seeds()) {
            assertThatCode(() -> target.check(seed)).doesNotThrowAnyException();
            for (int change = 0; change < CHANGES_A_SEED; change++) {
                var input = changed(seed);
                assertThatCode(() -> target.check(input))
                        .as(() -> Arrays.toString(input))
                        .doesNotThrowAnyException();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Target.class)
    void bears_brackets_without_end(Target target) {
        var nested = "[{\"a\":".repeat(20_000).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatCode(() -> target.check(nested)).doesNotThrowAnyException();
    }

    /** Some bytes set anew, a part cut out or doubled. */
    private byte[] changed(byte[] seed) {
        var bytes = seed.clone();
        for (int times = random.nextInt(4); times >= 0 && bytes.length > 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(bytes.length + 1);
        int to = from + random.nextInt(bytes.length - from + 1);
        return switch (random.nextInt(3)) {
            case 0 -> bytes;
            case 1 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            default -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
