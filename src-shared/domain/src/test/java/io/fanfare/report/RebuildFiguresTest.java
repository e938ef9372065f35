package io.fanfare.report;

import static io.fanfare.report.Rebuilding.ITEM;
import static io.fanfare.report.Rebuilding.ITEM_ON_NETWORK;
import static io.fanfare.report.Rebuilding.NINE;
import static io.fanfare.report.Rebuilding.SHARE;
import static io.fanfare.report.Rebuilding.TEN;
import static io.fanfare.report.Rebuilding.humans;
import static io.fanfare.report.Rebuilding.spoil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.FakeHours.Cell;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.RebuildFigures.ItemCounts;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Shares are held against their evidence, items and rungs against the shares; what differs is told, and made true when asked. */
class RebuildFiguresTest {
    private static final Duration LEASE = Duration.ofMinutes(15);
    /** Nine, ten, and eight, on which a hit at five past nine borders. */
    private static final int HOURS = 3;

    private final Rebuilding rebuilding = new Rebuilding();

    @Test
    void where_nothing_differs_nothing_is_told_and_nothing_is_written() {
        var before = rebuilding.rows();

        var told = rebuilding.apply();

        assertThat(told.holds()).as(told.toString()).isTrue();
        assertThat(told.hours()).isEqualTo(HOURS);
        assertThat(told.waiting()).isZero();
        assertThat(rebuilding.rows()).isEqualTo(before);
        assertThat(rebuilding.compare()).isEqualTo(told);
    }

    @Test
    void what_the_health_probe_brought_is_no_difference() {
        int number = Hidden.FIRST + 7;
        rebuilding.judging.record(new Engagement.Hit(
                "p1",
                NINE.start().plusSeconds(1_800),
                new ItemId(number),
                new EmployeeId(number),
                1,
                0,
                "GET",
                "FanfareProbe/1.0",
                false,
                "",
                Map.of()));
        rebuilding.judge();

        var told = rebuilding.look();

        assertThat(told.holds()).as(told.toString()).isTrue();
    }

    @Test
    void a_spoiled_hour_of_a_share_is_told_and_mended_from_its_evidence() {
        spoil(rebuilding.judging.hours.shares, SHARE, NINE, humans(9));

        var told = rebuilding.look();

        assertThat(told.holds()).isFalse();
        assertThat(told.shares()).containsOnlyKeys(NINE).containsEntry(NINE, 1);
        assertThat(told.counts())
                .as("it is held against the share as it stands")
                .containsExactly(new ItemCounts(ITEM_ON_NETWORK, humans(1), humans(9)));
        rebuilding.assertMends();
    }

    @Test
    void a_share_without_evidence_and_one_whose_hour_is_gone_are_told_and_mended() {
        var hours = rebuilding.judging.hours;
        spoil(hours.shares, new ShareKey(ITEM, new EmployeeId(8), 1), TEN, humans(2));
        hours.shares.remove(new Cell<>(SHARE, NINE));

        assertThat(rebuilding.look().shares())
                .containsOnlyKeys(NINE, TEN)
                .containsEntry(NINE, 1)
                .containsEntry(TEN, 1);
        rebuilding.assertMends();
    }

    @Test
    void an_hour_that_was_mended_is_judged_again() {
        spoil(rebuilding.judging.hours.shares, SHARE, NINE, humans(9));

        rebuilding.apply();

        assertThat(rebuilding.judging.hours.controls.get(NINE).isBehind(rebuilding.judging.now()))
                .isTrue();
        assertThat(rebuilding.look().waiting()).isPositive();
        rebuilding.assertHoldsOnceJudged();
    }

    @Test
    void an_hour_that_a_run_has_to_itself_is_told_and_left_to_the_judge() {
        var hours = rebuilding.judging.hours;
        spoil(hours.shares, SHARE, NINE, humans(9));
        spoil(hours.items, ITEM_ON_NETWORK, NINE, humans(9));
        hours.lease(NINE, rebuilding.judging.now(), LEASE);

        assertThat(rebuilding.apply().shares()).containsOnlyKeys(NINE);

        assertThat(hours.shares.get(new Cell<>(SHARE, NINE)).value()).isEqualTo(humans(9));
        assertThat(hours.items.get(new Cell<>(ITEM_ON_NETWORK, NINE)).value()).isEqualTo(humans(9));
        rebuilding.judging.advance(LEASE);
        rebuilding.assertHoldsOnceJudged();
    }

    @Test
    void a_spoiled_day_of_an_item_is_told_and_mended_from_its_shares() {
        spoil(rebuilding.judging.hours.items, ITEM_ON_NETWORK, NINE, humans(12));

        var told = rebuilding.look();

        assertThat(told.counts()).containsExactly(new ItemCounts(ITEM_ON_NETWORK, humans(12), humans(1)));
        assertThat(told.shares()).isEmpty();
        rebuilding.assertMends();
    }

    @Test
    void a_day_of_an_item_is_mended_after_its_hours_are_sealed_too() {
        rebuilding.seal();
        spoil(rebuilding.judging.hours.items, ITEM_ON_NETWORK, NINE, humans(12));

        var told = rebuilding.look();

        assertThat(told.hours()).isZero();
        assertThat(told.counts()).containsExactly(new ItemCounts(ITEM_ON_NETWORK, humans(12), humans(1)));
        rebuilding.assertMends();
        assertThat(rebuilding.judging.hours.controls).as("it stays sealed").isEmpty();
    }

    @Test
    void a_count_in_an_hour_in_which_no_share_has_any_is_told_and_taken_back() {
        spoil(rebuilding.judging.hours.items, ITEM_ON_NETWORK, NINE.plus(-30), humans(3));

        assertThat(rebuilding.look().counts()).containsExactly(new ItemCounts(ITEM_ON_NETWORK, humans(4), humans(1)));
        rebuilding.assertMends();
    }

    @Test
    void a_share_whose_hour_is_sealed_stands_as_it_is_since_its_evidence_goes() {
        rebuilding.seal();
        spoil(rebuilding.judging.hours.shares, SHARE, NINE, humans(9));

        assertThat(rebuilding.apply().shares()).isEmpty();
        assertThat(rebuilding
                        .judging
                        .hours
                        .items
                        .get(new Cell<>(ITEM_ON_NETWORK, NINE))
                        .value())
                .isEqualTo(humans(9));
    }

    @Test
    void missing_rungs_are_told_and_counted_again() {
        rebuilding.judging.hours.rungs.remove(ITEM);

        var told = rebuilding.look();

        assertThat(told.rungs()).containsExactly(ITEM);
        assertThat(told.shares()).isEmpty();
        assertThat(told.counts()).isEmpty();
        rebuilding.assertMends();
    }

    @Test
    void rungs_that_the_judge_counts_meanwhile_are_not_overwritten() {
        var hours = rebuilding.judging.hours;
        hours.rungs.remove(ITEM);
        rebuilding.meanwhile =
                () -> hours.setRungs(ITEM, hours.rungsVersion(ITEM), Rungs.NONE, Firsts.NONE, rebuilding.judging.now());

        assertThatThrownBy(rebuilding::apply).hasMessageContaining("run it again");
        assertThat(hours.rungs).containsEntry(ITEM, Rungs.NONE);

        rebuilding.meanwhile = () -> {};
        rebuilding.assertMends();
    }

    @Test
    void an_hour_that_waits_for_the_judge_is_counted_and_left_alone() {
        var hours = rebuilding.judging.hours;
        spoil(hours.shares, SHARE, NINE, humans(9));
        spoil(hours.items, ITEM_ON_NETWORK, NINE, humans(9));
        hours.mark(NINE);
        var before = rebuilding.rows();

        var told = rebuilding.apply();

        assertThat(told.waiting()).isEqualTo(1);
        assertThat(told.hours()).isEqualTo(HOURS - 1);
        assertThat(told.holds()).as(told.toString()).isTrue();
        assertThat(rebuilding.rows()).isEqualTo(before);
    }
}
