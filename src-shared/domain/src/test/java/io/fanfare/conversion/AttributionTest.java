package io.fanfare.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** D24: two windows side by side, first and last touch, inside and outside. */
class AttributionTest {
    private static final Instant CONVERTED = Instant.parse("2026-11-21T09:30:00Z");
    private static final Hour NINE = Hour.of(CONVERTED);

    @ParameterizedTest(name = "a click {0} hours before: in 7 days {1}, in 90 days {2}")
    @CsvSource({
        "-1, false, false",
        "0, true, true",
        "1, true, true",
        "168, true, true",
        "169, false, true",
        "2160, false, true",
        "2161, false, false"
    })
    void windows_open_and_close_on_whole_hours(int hoursBefore, boolean in7, boolean in90) {
        var attribution = Attribution.of(conversion(false, click(1, hoursBefore)), AttributionTest::outside);
        assertThat(visitor(attribution, Model.LAST_7) == Visitor.OUTSIDE).isEqualTo(in7);
        assertThat(visitor(attribution, Model.FIRST_7) == Visitor.OUTSIDE).isEqualTo(in7);
        assertThat(visitor(attribution, Model.LAST_90) == Visitor.OUTSIDE).isEqualTo(in90);
        assertThat(visitor(attribution, Model.FIRST_90) == Visitor.OUTSIDE).isEqualTo(in90);
    }

    @Test
    void first_and_last_touch_of_each_window() {
        var attribution = Attribution.of(
                conversion(false, click(1, 2000), click(2, 100), click(3, 50), click(4, 3)), AttributionTest::outside);
        assertThat(person(attribution, Model.LAST_7)).isEqualTo(4);
        assertThat(person(attribution, Model.FIRST_7)).isEqualTo(2);
        assertThat(person(attribution, Model.LAST_90)).isEqualTo(4);
        assertThat(person(attribution, Model.FIRST_90)).isEqualTo(1);
    }

    @Test
    void the_order_of_the_clicks_and_doubles_change_nothing_also_in_a_tie() {
        var clicks = new ArrayList<>(List.of(click(9, 5), click(2, 5), click(4, 5), click(4, 5), click(1, 900)));
        var expected = Attribution.of(conversion(false, clicks.toArray(Link.Click[]::new)), AttributionTest::outside);
        assertThat(person(expected, Model.LAST_7)).isEqualTo(2);
        var random = new Random(3);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(clicks, random);
            assertThat(Attribution.of(conversion(false, clicks.toArray(Link.Click[]::new)), AttributionTest::outside))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_colleagues_own_click_gets_nothing_where_somebody_from_outside_clicked_too() {
        var own = inside(1, 1);
        var attribution = Attribution.of(conversion(false, own, click(2, 30)), AttributionTest::outside);
        assertThat(person(attribution, Model.LAST_7)).isEqualTo(2);
        assertThat(visitor(attribution, Model.LAST_7)).isEqualTo(Visitor.OUTSIDE);
    }

    @Test
    void where_only_colleagues_clicked_the_conversion_is_inside() {
        var attribution = Attribution.of(conversion(false, inside(1, 1)), AttributionTest::outside);
        assertThat(attribution.credits().values())
                .extracting(Attribution.Credit::visitor)
                .containsOnly(Visitor.INSIDE);
        var byHour = Attribution.of(conversion(false, click(1, 1)), _ -> Visitor.INSIDE);
        assertThat(visitor(byHour, Model.LAST_7)).isEqualTo(Visitor.INSIDE);
    }

    @Test
    void who_is_known_to_work_here_makes_every_click_inside() {
        var attribution = Attribution.of(conversion(true, click(1, 1)), AttributionTest::outside);
        assertThat(visitor(attribution, Model.LAST_7)).isEqualTo(Visitor.INSIDE);
    }

    @Test
    void clicks_behind_which_only_machines_were_seen_get_nothing() {
        var attribution = Attribution.of(conversion(false, click(1, 1)), _ -> Visitor.NOBODY);
        assertThat(attribution.credits().values())
                .extracting(Attribution.Credit::visitor)
                .containsOnly(Visitor.NOBODY);
        assertThat(Attribution.of(conversion(false), AttributionTest::outside)
                        .credits()
                        .values())
                .extracting(Attribution.Credit::visitor)
                .containsOnly(Visitor.NOBODY);
    }

    private static Visitor visitor(Attribution attribution, Model model) {
        return attribution.credits().get(model).visitor();
    }

    private static int person(Attribution attribution, Model model) {
        return attribution.credits().get(model).click().person().value();
    }

    private static Link.Click click(int person, int hoursBefore) {
        return new Link.Click(new ItemId(1), new EmployeeId(person), 1, NINE.plus(-hoursBefore), false);
    }

    private static Link.Click inside(int person, int hoursBefore) {
        return new Link.Click(new ItemId(1), new EmployeeId(person), 1, NINE.plus(-hoursBefore), true);
    }

    private static Conversion.Recorded conversion(boolean inside, Link.Click... clicks) {
        return new Conversion.Recorded(
                "c", 1, CONVERTED, Conversion.Kind.SALE, null, List.of(clicks), 0, inside, Conversion.Source.API);
    }

    private static Visitor outside(Link.Click click) {
        return Visitor.OUTSIDE;
    }
}
