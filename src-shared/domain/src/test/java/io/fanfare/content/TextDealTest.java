package io.fanfare.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** D8, 003-9: counted for every number of texts, at every length of the row. */
class TextDealTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 12, 50, 55, 99, 1_000})
    void no_text_goes_to_too_many(int people) {
        for (int texts = 1; texts <= 20; texts++) {
            double even = (double) people / texts;
            for (var count : dealt(people, texts).values()) {
                assertThat(count == 1 || count <= 1.5 * even)
                        .as("%s people, %s texts: %s", people, texts, count)
                        .isTrue();
                assertThat(count).isLessThanOrEqualTo(Math.max(5, people / 10));
            }
        }
    }

    @Test
    void texts_are_used_as_far_as_they_go() {
        assertThat(total(7, 6)).isEqualTo(6);
        assertThat(total(7, 1)).isEqualTo(5);
        assertThat(total(50, 1)).isEqualTo(5);
        assertThat(total(50, 6)).isEqualTo(30);
        assertThat(total(1_000, 6)).isEqualTo(595);
        assertThat(total(1_000, 1)).isEqualTo(100);
        assertThat(dealt(1_000, 6).values()).allMatch(count -> count == 99 || count == 100);
        assertThat(total(1_000, 20)).isGreaterThan(990);
    }

    @Test
    void an_item_without_texts_has_none_to_give() {
        assertThat(TextDeal.USUAL.variant(0, 0)).isEmpty();
    }

    /** Marketing may say how many, and a text still goes to no more than one and a half times its even share. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30, 1_000})
    void a_campaign_may_say_how_many_people_get_the_same_text(int most) {
        var deal = new TextDeal(most);
        for (int texts = 1; texts <= 20; texts++) {
            for (var count : dealt(deal, 300, texts).values()) {
                assertThat(count).isLessThanOrEqualTo(most);
                assertThat(count == 1 || count <= 1.5 * 300 / texts).isTrue();
            }
        }
        assertThat(dealt(deal, 300, 1)).containsExactly(Map.entry(0, (long) Math.min(most, 300)));
    }

    @Test
    void counts_are_those_that_the_row_comes_to() {
        for (var deal : List.of(TextDeal.USUAL, new TextDeal(3))) {
            for (int people : new int[] {0, 1, 7, 50, 333}) {
                for (int texts = 0; texts <= 7; texts++) {
                    var expected = new ArrayList<>(dealt(deal, people, texts).values().stream()
                            .map(Math::toIntExact)
                            .toList());
                    int own = people
                            - expected.stream().mapToInt(Integer::intValue).sum();
                    expected.addAll(Collections.nCopies(own, 1));
                    assertThat(deal.counts(people, texts)).containsExactlyInAnyOrderElementsOf(expected);
                }
            }
        }
    }

    private static long total(int people, int texts) {
        return dealt(people, texts).values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<Integer, Long> dealt(int people, int texts) {
        return dealt(TextDeal.USUAL, people, texts);
    }

    private static Map<Integer, Long> dealt(TextDeal deal, int people, int texts) {
        return LongStream.range(0, people)
                .mapToObj(slot -> deal.variant(slot, texts))
                .flatMapToInt(variant -> variant.stream())
                .boxed()
                .collect(Collectors.groupingBy(variant -> variant, Collectors.counting()));
    }
}
