package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Purpose.Secret;
import io.fanfare.sharing.RotateRing.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RotateRingTest {
    private static final Link LINK = new Link.ToShare(new ItemId(7), new EmployeeId(9), 1, null, 0);
    private static final List<Step> STEPS = List.of(Step.CREATE, Step.SET, Step.TEST, Step.FINISH);

    private final AtomicInteger made = new AtomicInteger();
    private final RotateRing rotation = new RotateRing(() -> "%064d".formatted(made.incrementAndGet()));
    private final Versions versions = new Versions(Map.of("mint", "1", "1", "f".repeat(64)));

    @Test
    void theFirstRotationPreparesAKeyAndMintsWithTheOld() {
        rotate("a", RingText.ALL);
        assertThat(versions.current).containsEntry("mint", "1").containsEntry("next", "2");
        assertThat(versions.current.keySet()).isEqualTo(Set.of("mint", "next", "1", "2"));
    }

    @Test
    void eachFurtherRotationMintsWithTheKeyThatEveryReaderKnows() {
        rotate("a", RingText.ALL);
        var before = versions.current;
        rotate("b", RingText.ALL);
        assertThat(versions.current).containsEntry("mint", "2").containsEntry("next", "3");

        var minted = codec(versions.current).encode(LINK);
        assertThat(codec(before).decode(minted))
                .as("a reader that has not loaded the new ring")
                .contains(LINK);
    }

    @Test
    void aPublicRingVerifiesForEverUntilItsIdsAreUsedUp() {
        var first = codec(versions.current).encode(LINK);
        for (int year = 0; year < 57; year++) {
            rotate("year " + year, RingText.ALL);
            assertThat(codec(versions.current).decode(first)).contains(LINK);
        }
        assertThatThrownBy(() -> rotate("one more", RingText.ALL)).isInstanceOf(IllegalStateException.class);
        assertThat(codec(versions.current).decode(first)).contains(LINK);
    }

    @Test
    void aPersonalRingForgetsItsOldestKeysAndGoesRoundForEver() {
        var first = codec(versions.current).encode(LINK);
        for (int quarter = 0; quarter < 200; quarter++) {
            var before = codec(versions.current).encode(LINK);
            rotate("quarter " + quarter, 6);
            assertThat(codec(versions.current).decode(before)).contains(LINK);
            assertThat(versions.current).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(codec(versions.current).decode(first)).isEmpty();
    }

    @Test
    void everyStepMayComeTwiceAndACrashBetweenTwoOfThemRepeatsFromTheStart() {
        for (int crash = 0; crash < STEPS.size(); crash++) {
            var token = "crash " + crash;
            STEPS.subList(0, crash + 1).forEach(step -> rotation.rotate(step, token, versions, 6));
            var made = this.made.get();
            STEPS.forEach(step -> {
                rotation.rotate(step, token, versions, 6);
                rotation.rotate(step, token, versions, 6);
            });
            assertThat(this.made).hasValue(made);
            assertThat(versions.tokenOfCurrent).isEqualTo(token);
        }
    }

    @Test
    void aRingThatWouldForgetTheMintingKeyIsNotPromoted() {
        versions.pending.put("x", Map.of("mint", "9", "9", "e".repeat(64)));
        assertThatThrownBy(() -> rotation.rotate(Step.TEST, "x", versions, 6))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rotation.rotate(Step.TEST, "unknown", versions, 6))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void onlySecretsManagersStepsHaveNames() {
        assertThat(List.of("createSecret", "setSecret", "testSecret", "finishSecret").stream()
                        .map(Step::named))
                .containsExactlyElementsOf(STEPS);
        assertThatThrownBy(() -> Step.named("deleteSecret")).isInstanceOf(IllegalArgumentException.class);
    }

    private void rotate(String token, int keep) {
        STEPS.forEach(step -> rotation.rotate(step, token, versions, keep));
    }

    private static LinkCodec codec(Map<String, String> ring) {
        return new LinkCodec(Secret.PUBLIC, new KeyRing(ring));
    }

    private static final class Versions implements RingVersions {
        private final Map<String, Map<String, String>> pending = new HashMap<>();
        private Map<String, String> current;
        private String tokenOfCurrent = "";

        Versions(Map<String, String> current) {
            this.current = current;
        }

        @Override
        public Map<String, String> current() {
            return current;
        }

        @Override
        public Optional<Map<String, String>> pending(String token) {
            return Optional.ofNullable(pending.get(token));
        }

        @Override
        public void store(String token, Map<String, String> ring) {
            pending.put(token, ring);
        }

        @Override
        public void promote(String token) {
            current = pending.get(token);
            tokenOfCurrent = token;
        }
    }
}
