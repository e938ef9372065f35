package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Purpose.Secret;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCodecTest {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final String OLD = "an-old-key-of-a-test-with-enough-characters";
    private static final String NEW = "a-new-key-of-a-test-with-enough-characters-";
    private static final KeyRing RING = new KeyRing(Map.of("mint", "1", "1", OLD));
    private static final LinkCodec PUBLIC = new LinkCodec(Secret.PUBLIC, RING);
    private static final LinkCodec PERSONAL = new LinkCodec(Secret.PERSONAL, RING);
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId PERSON = new EmployeeId(7);
    private static final Link.ToShare SHARE = new Link.ToShare(ITEM, PERSON, 1, Language.EN, 2);

    static Stream<Link> links() {
        var highestItem = new ItemId(Integer.MAX_VALUE);
        var highestPerson = new EmployeeId(Integer.MAX_VALUE);
        var hour = Hour.parse("2026-11-23T09");
        return Stream.of(
                SHARE,
                new Link.ToShare(highestItem, highestPerson, 255, Language.DE, Link.ToShare.MOST_VARIANT),
                new Link.ToShare(ITEM, PERSON, 0, null, 0),
                new Link.ToShare(ITEM, PERSON, 1, Language.NL, 0),
                new Link.ToUnsubscribe(PERSON),
                new Link.ToUnsubscribe(highestPerson),
                new Link.ToDecoy(PERSON),
                new Link.Click(ITEM, PERSON, 1, hour, false),
                new Link.Click(ITEM, PERSON, 1, hour, true),
                new Link.Click(
                        highestItem, highestPerson, 255, new Hour(Instant.ofEpochSecond(0x7FFFFFL * 3600)), true),
                new Link.ToPage(ITEM, PERSON, 0, new ExpiryWeek(0)),
                new Link.ToPage(highestItem, highestPerson, 255, new ExpiryWeek(255)),
                new Link.ToOptIn(PERSON, null, 3, new ExpiryWeek(9)),
                new Link.ToOptIn(PERSON, highestPerson, 255, new ExpiryWeek(255)),
                new Link.ToJoin(PERSON),
                new Link.ToStand(1),
                new Link.ToStand(Integer.MAX_VALUE),
                new Link.ToMe(highestPerson, 255, new ExpiryWeek(255)),
                new Link.ToData(PERSON, 1),
                new Link.ToData(highestPerson, Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @MethodSource("links")
    void a_link_comes_back_from_its_code(Link link) {
        var codec = codec(link);
        var code = codec.encode(link);
        assertThat(code).hasSize(23).matches("[" + ALPHABET + "]+");
        assertThat(codec.decode(code)).contains(link);
    }

    @ParameterizedTest
    @MethodSource("links")
    void every_single_bit_changed_in_the_block_is_refused(Link link) {
        var codec = codec(link);
        var code = codec.encode(link);
        var block = Base58.decode(code.substring(1)).orElseThrow();
        for (int bit = 0; bit < 128; bit++) {
            var changed = block.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(codec.decode(code.charAt(0) + Base58.encode(changed)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("links")
    void every_single_character_changed_is_refused(Link link) {
        var codec = codec(link);
        var code = codec.encode(link);
        for (int at = 0; at < code.length(); at++) {
            for (int digit = 0; digit < ALPHABET.length(); digit++) {
                char other = ALPHABET.charAt(digit);
                if (other != code.charAt(at)) {
                    var changed = code.substring(0, at) + other + code.substring(at + 1);
                    assertThat(codec.decode(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("links")
    void a_case_folded_code_is_refused(Link link) {
        var codec = codec(link);
        var code = codec.encode(link);
        assertThat(codec.decode(code.toLowerCase(java.util.Locale.ROOT))).isEmpty();
        assertThat(codec.decode(code.toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void a_second_spelling_of_the_same_block_is_refused() {
        // 58^22 is greater than 2^128, so a small block has a sibling 2^128 further on that would decode to the same
        // bytes.
        int refused = 0;
        for (int person = 1; refused < 5 && person < 1_000; person++) {
            var code = PUBLIC.encode(new Link.ToUnsubscribe(new EmployeeId(person)));
            var sibling = spell(number(code.substring(1)).add(BigInteger.ONE.shiftLeft(128)));
            if (sibling.length() == 22) {
                assertThat(PUBLIC.decode("1" + sibling)).isEmpty();
                refused++;
            }
        }
        assertThat(refused).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 ", "/../", "%00", "1Wd6ryjhSJgxMwuraYsUcp0", "1Wd6ryjhSJgxMwuraYsUcpé"})
    void what_is_no_code_is_refused(String code) {
        assertThat(PUBLIC.decode(code)).isEmpty();
    }

    @Test
    void a_code_with_anything_before_or_behind_it_is_refused() {
        var code = PUBLIC.encode(SHARE);
        assertThat(Stream.of(code + "1", "1" + code, code + "\n", " " + code, code.substring(1), code.substring(0, 22)))
                .allSatisfy(other -> assertThat(PUBLIC.decode(other)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("links")
    void a_code_of_the_other_secret_is_refused_even_under_the_same_key(Link link) {
        var other = link.purpose().secret() == Secret.PUBLIC ? PERSONAL : PUBLIC;
        assertThat(other.decode(codec(link).encode(link))).isEmpty();
        assertThatThrownBy(() -> other.encode(link)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void each_purpose_reads_as_itself_alone() {
        var kinds = new HashSet<Class<?>>();
        links().forEach(link -> {
            var read = codec(link).decode(codec(link).encode(link)).orElseThrow();
            assertThat(read.getClass()).isEqualTo(link.getClass());
            kinds.add(read.getClass());
        });
        assertThat(kinds).hasSize(Purpose.values().length);
    }

    @Test
    void a_public_code_of_a_retired_key_stays_good_and_new_codes_take_the_new_key() {
        var before = PUBLIC.encode(SHARE);
        var rotated = new LinkCodec(Secret.PUBLIC, new KeyRing(Map.of("mint", "2", "1", OLD, "2", NEW)));
        assertThat(rotated.decode(before)).contains(SHARE);
        assertThat(rotated.encode(SHARE)).startsWith("2").isNotEqualTo(before);
        assertThat(rotated.decode("2" + before.substring(1))).isEmpty();
    }

    @Test
    void a_code_of_a_key_that_was_removed_is_refused() {
        var after = new LinkCodec(Secret.PUBLIC, new KeyRing(Map.of("mint", "2", "2", NEW)));
        assertThat(after.decode(PUBLIC.encode(SHARE))).isEmpty();
    }

    @Test
    void a_million_random_codes_are_refused() {
        long accepted = IntStream.range(0, 1_000_000)
                .parallel()
                .filter(round -> {
                    var bytes = new byte[16];
                    new SplittableRandom(20_261_123L + round).nextBytes(bytes);
                    var codec = round % 2 == 0 ? PUBLIC : PERSONAL;
                    return codec.decode("1" + Base58.encode(bytes)).isPresent();
                })
                .count();
        assertThat(accepted).isZero();
    }

    private static LinkCodec codec(Link link) {
        return link.purpose().secret() == Secret.PUBLIC ? PUBLIC : PERSONAL;
    }

    private static BigInteger number(String text) {
        var number = BigInteger.ZERO;
        for (int at = 0; at < text.length(); at++) {
            int digit = ALPHABET.indexOf(text.charAt(at));
            number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(digit));
        }
        return number;
    }

    private static String spell(BigInteger number) {
        var text = new StringBuilder();
        for (var rest = number; rest.signum() > 0; rest = rest.divide(BigInteger.valueOf(58))) {
            text.append(ALPHABET.charAt(rest.mod(BigInteger.valueOf(58)).intValue()));
        }
        return text.reverse().toString();
    }
}
