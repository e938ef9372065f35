package io.fanfare.report;

import static io.fanfare.report.Rebuilding.ITEM;
import static io.fanfare.report.Rebuilding.SHARE;
import static io.fanfare.report.Rebuilding.TEN;
import static io.fanfare.report.Rebuilding.spoil;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.ConversionFold;
import io.fanfare.engagement.FakeConversionHours;
import io.fanfare.engagement.FakeHours.Cell;
import io.fanfare.engagement.FakeHours.Written;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.report.RebuildConversions.Counted;
import io.fanfare.report.RebuildConversions.HourConversions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is put down to shares and items is held against what was said of conversions. */
class RebuildConversionsTest {
    private static final ShareCredit FORTY_ONE = new ShareCredit(List.of(41, 41, 41, 41));
    private static final ShareKey NOBODYS_SALE = new ShareKey(ITEM, new EmployeeId(8), 1);

    private final Rebuilding rebuilding = new Rebuilding();
    private final FakeConversionHours conversions = rebuilding.judging.conversions;
    private final Tally tally = conversions.items.get(new Cell<>(ITEM, TEN)).value();

    @Test
    void a_spoiled_credit_of_a_share_is_told_and_mended() {
        spoil(rebuilding.judging.hours.credits, SHARE, TEN, FORTY_ONE);

        var told = rebuilding.look();

        assertThat(told.holds()).isFalse();
        assertThat(told.conversions()).containsExactly(new HourConversions(TEN, false, Set.of(SHARE), Map.of()));
        rebuilding.assertMends();
    }

    @Test
    void a_credit_that_is_gone_comes_back_and_the_rungs_follow_once_its_hour_is_judged_again() {
        rebuilding.judging.hours.credits.remove(new Cell<>(SHARE, TEN));

        assertThat(rebuilding.look().conversions())
                .containsExactly(new HourConversions(TEN, false, Set.of(SHARE), Map.of()));
        rebuilding.apply();
        rebuilding.assertHoldsOnceJudged();
    }

    @Test
    void a_credit_that_rests_on_nothing_that_was_said_is_taken_back() {
        spoil(rebuilding.judging.hours.credits, NOBODYS_SALE, TEN, FORTY_ONE);

        assertThat(rebuilding.look().conversions())
                .containsExactly(new HourConversions(TEN, false, Set.of(NOBODYS_SALE), Map.of()));
        rebuilding.apply();
        rebuilding.assertHoldsOnceJudged();
    }

    @Test
    void a_spoiled_tally_of_an_item_is_told_as_it_stands_and_should_be_and_mended() {
        var twice = tally.plus(tally);
        spoil(conversions.items, ITEM, TEN, twice);

        assertThat(rebuilding.look().conversions())
                .containsExactly(new HourConversions(TEN, false, Set.of(), Map.of(ITEM, new Counted(twice, tally))));
        rebuilding.assertMends();
    }

    @Test
    void a_spoiled_sum_of_an_hour_is_told_and_mended() {
        conversions.folds.computeIfPresent(
                TEN,
                (_, kept) -> new Written<>(
                        kept.run(),
                        new ConversionFold(kept.value().shares(), kept.value().items(), tally.plus(tally))));

        assertThat(rebuilding.look().conversions()).containsExactly(new HourConversions(TEN, true, Set.of(), Map.of()));
        rebuilding.assertMends();
    }

    @Test
    void an_hour_of_which_all_is_gone_is_told_and_mended() {
        conversions.items.clear();
        conversions.folds.clear();

        assertThat(rebuilding.look().conversions())
                .containsExactly(
                        new HourConversions(TEN, true, Set.of(), Map.of(ITEM, new Counted(Tally.NONE, tally))));
        rebuilding.assertMends();
    }

    @Test
    void of_a_sealed_hour_shares_and_items_are_mended_from_what_the_hour_itself_keeps() {
        rebuilding.seal();
        spoil(rebuilding.judging.hours.credits, SHARE, TEN, FORTY_ONE);
        conversions.items.clear();

        var told = rebuilding.look();

        assertThat(told.hours()).isZero();
        assertThat(told.conversions())
                .containsExactly(
                        new HourConversions(TEN, false, Set.of(SHARE), Map.of(ITEM, new Counted(Tally.NONE, tally))));
        rebuilding.assertMends();
        assertThat(rebuilding.judging.hours.controls).as("it stays sealed").isEmpty();
    }

    @Test
    void of_an_hour_that_waits_for_the_judge_nothing_is_told_and_nothing_is_written() {
        spoil(rebuilding.judging.hours.credits, SHARE, TEN, FORTY_ONE);
        spoil(conversions.items, ITEM, TEN, tally.plus(tally));
        rebuilding.judging.hours.mark(TEN);
        var before = rebuilding.rows();

        var told = rebuilding.apply();

        assertThat(told.waiting()).isEqualTo(1);
        assertThat(told.conversions()).isEmpty();
        assertThat(rebuilding.rows()).isEqualTo(before);
    }
}
