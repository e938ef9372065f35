package io.fanfare.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversionTest {
    private static final Instant NINE = Instant.parse("2026-11-21T09:30:00Z");

    @Test
    void the_senders_own_order_decides_and_not_arrival() {
        var first = recorded(1, 100);
        var second = recorded(2, 200);
        assertThat(Conversion.standing(List.of(first, second))).contains(second);
        assertThat(Conversion.standing(List.of(second, first, first))).contains(second);
    }

    @Test
    void a_removal_stands_whatever_else_is_said() {
        var removed = new Conversion.Removed("c", NINE);
        assertThat(Conversion.standing(List.of(removed, recorded(9, 1)))).isEmpty();
        assertThat(Conversion.standing(List.of(removed))).isEmpty();
        assertThat(Conversion.standing(List.of())).isEmpty();
    }

    @Test
    void of_two_with_one_order_always_the_same_stands() {
        var said = new ArrayList<>(List.of(recorded(1, 100), recorded(1, 200), recorded(1, 300)));
        var expected = Conversion.standing(said);
        var random = new Random(5);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(said, random);
            assertThat(Conversion.standing(said)).isEqualTo(expected);
        }
    }

    @Test
    void an_id_keeps_senders_apart_and_shows_nothing_of_the_key() {
        var id = Conversion.id(Conversion.Source.WEBHOOK, "shop", "order-1001");
        assertThat(id).matches("[0-9a-f]{32}");
        assertThat(Conversion.id(Conversion.Source.WEBHOOK, "shop", "order-1001"))
                .isEqualTo(id);
        assertThat(Conversion.id(Conversion.Source.WEBHOOK, "other", "order-1001"))
                .isNotEqualTo(id);
        assertThat(Conversion.id(Conversion.Source.API, "shop", "order-1001")).isNotEqualTo(id);
    }

    @Test
    void numbers_stay_within_their_bounds() {
        assertThat(new Conversion.Money(Conversion.Money.MOST, "EUR").minor()).isEqualTo(Conversion.Money.MOST);
        assertThatThrownBy(() -> new Conversion.Money(-1, "EUR")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conversion.Money(Conversion.Money.MOST + 1, "EUR"))
                .isInstanceOf(IllegalArgumentException.class);
        var clicks = IntStream.rangeClosed(1, 21)
                .mapToObj(person -> new Link.Click(new ItemId(1), new EmployeeId(person), 1, Hour.of(NINE), false))
                .toList();
        assertThatThrownBy(() -> new Conversion.Recorded(
                        "c", 1, NINE, Conversion.Kind.LEAD, null, clicks, 0, false, Conversion.Source.API))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_share_keeps_what_is_authentic_apart_from_what_browsers_say() {
        var credit = ShareCredit.one(Conversion.Source.API, Model.LAST_7)
                .plus(ShareCredit.one(Conversion.Source.WEBHOOK, Model.LAST_7))
                .plus(ShareCredit.one(Conversion.Source.SITE, Model.FIRST_90));
        assertThat(credit.authentic(Model.LAST_7)).isEqualTo(2);
        assertThat(credit.fromSite(Model.LAST_7)).isZero();
        assertThat(credit.fromSite(Model.FIRST_90)).isEqualTo(1);
        assertThat(new ShareCredit(credit.numbers())).isEqualTo(credit);
        assertThat(new ShareCredit(List.of(0, 0))).isEqualTo(ShareCredit.NONE);
    }

    private static Conversion.Recorded recorded(long order, long minor) {
        return new Conversion.Recorded(
                "c",
                order,
                NINE,
                Conversion.Kind.SALE,
                new Conversion.Money(minor, "EUR"),
                List.of(),
                0,
                false,
                Conversion.Source.API);
    }
}
