package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.BROWSING;
import static io.fanfare.engagement.EngagementExamples.CHROME;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Money;
import io.fanfare.conversion.Conversion.Source;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whose share a conversion is put down to, whenever it is told and whatever is learned of its clicks. */
class JudgeConversionsTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Hour TEN = NINE.plus(1);
    private static final ItemId ITEM = new ItemId(1);
    private static final Link.Click CLICK = new Link.Click(ITEM, new EmployeeId(7), 1, NINE, false);
    private static final ShareKey SHARE = new ShareKey(ITEM, new EmployeeId(7), 1);
    private static final Awards.Pair PAIR = new Awards.Pair(new EmployeeId(7), ITEM);
    private static final Money WORTH = new Money(4_900, "EUR");

    private Judging judging = new Judging("2026-11-21T10:20:00Z");

    @Test
    void a_conversion_is_put_down_to_the_share_that_its_reader_followed() {
        judging.record(reader("a"));
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        assertThat(credit(TEN).authentic(Model.LAST_7)).isEqualTo(1);
        assertThat(credit(TEN).authentic(Model.FIRST_90)).isEqualTo(1);
        assertThat(sums(TEN, Visitor.OUTSIDE)).containsExactly(4_900L);
        judging.assertFiguresFollowEvidence();
        judging.assertRungsFollowShares(ITEM);
        assertThat(judging.hours.rungs.get(ITEM).anywhere().converted()).isEqualTo(1);
    }

    @Test
    void it_is_announced_and_earns_once_its_hour_has_settled_and_not_again() {
        judging.record(reader("a"));
        judging.judge();
        judging.named.clear();
        judging.at("2026-11-21T10:40:00Z");
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        judging.judge();
        assertThat(credit(TEN).authentic(Model.LAST_7)).as("shown at once").isEqualTo(1);
        assertThat(judging.named).isEmpty();
        assertThat(judging.published).isEmpty();
        settle();
        assertThat(judging.named).containsExactly(Set.of(PAIR));
        assertThat(judging.published)
                .singleElement()
                .isInstanceOfSatisfying(
                        DomainEvent.ConversionRecorded.class,
                        event -> assertThat(event)
                                .isEqualTo(new DomainEvent.ConversionRecorded(
                                        id(),
                                        1,
                                        Instant.parse("2026-11-21T10:30:00Z"),
                                        "SALE",
                                        "API",
                                        new DomainEvent.Worth(4_900, "EUR"),
                                        "OUTSIDE",
                                        ITEM,
                                        1)));
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        judging.judge();
        assertThat(judging.published).as("a doubled report").hasSize(1);
        assertThat(judging.named.getLast()).isEmpty();
    }

    @Test
    void a_click_that_turns_out_to_be_a_machines_takes_the_conversion_from_its_share() {
        judging.record(reader("a"));
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        assertThat(credit(TEN).authentic(Model.LAST_7)).isEqualTo(1);
        judging.record(decoy());
        judging.judge();
        judging.judge();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        assertThat(sums(TEN, Visitor.OUTSIDE)).isEmpty();
        assertThat(judging.named.getLast()).containsExactly(PAIR);
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void a_conversion_that_is_told_before_its_click_is_put_down_once_the_click_is_known() {
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        judging.record(reader("late"));
        judging.judge();
        judging.judge();
        assertThat(credit(TEN).authentic(Model.LAST_7)).isEqualTo(1);
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void a_correction_that_moves_a_conversion_leaves_nothing_behind() {
        judging.record(reader("a"));
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        judging.record(sale(2, "2026-11-21T11:30:00Z"));
        judging.at("2026-11-21T12:20:00Z");
        judging.judge();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        assertThat(sums(TEN, Visitor.OUTSIDE)).isEmpty();
        assertThat(credit(TEN.plus(1)).authentic(Model.LAST_7)).isEqualTo(1);
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        judging.judge();
        assertThat(credit(TEN)).as("an older word that comes late").isEqualTo(ShareCredit.NONE);
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void what_is_removed_counts_for_nothing_whichever_comes_first() {
        var removed = new Engagement.Converted(new Conversion.Removed(id(), Instant.parse("2026-11-21T11:10:00Z")));
        judging.record(reader("a"));
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        judging.record(removed);
        judging.judge();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        judging.assertFiguresFollowEvidence();

        judging = new Judging("2026-11-21T10:20:00Z");
        judging.record(reader("a"));
        judging.record(removed);
        judging.record(sale(1, "2026-11-21T10:30:00Z"));
        settle();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        assertThat(judging.published).isEmpty();
    }

    @Test
    void a_crash_before_or_after_any_call_loses_and_doubles_nothing() {
        for (boolean afterwards : new boolean[] {false, true}) {
            boolean more = true;
            for (int call = 1; more; call++) {
                judging = new Judging("2026-11-21T10:40:00Z");
                judging.record(reader("a"));
                judging.record(sale(1, "2026-11-21T10:30:00Z"));
                judging.judge();
                judging.record(sale(2, "2026-11-21T11:30:00Z"));
                judging.at("2026-11-21T12:20:00Z");
                judging.hours.calls.at(call, afterwards, Calls::crash);
                judging.judgeOrCrash();
                more = judging.hours.calls.cameToIt();
                judging.judge();
                judging.judge();
                assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
                assertThat(credit(TEN.plus(1)).authentic(Model.LAST_7)).isEqualTo(1);
                assertThat(sums(TEN, Visitor.OUTSIDE)).isEmpty();
                assertThat(judging.published).isNotEmpty();
                judging.assertFiguresFollowEvidence();
                judging.assertRungsFollowShares(ITEM);
            }
        }
    }

    @Test
    void an_interrupted_run_leaves_no_credit_behind_that_was_taken_back_since() {
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T10:40:00Z");
            judging.record(reader("a"));
            judging.judge();
            judging.record(sale(1, "2026-11-21T10:30:00Z"));
            judging.hours.calls.at(call, false, Calls::crash);
            judging.judgeOrCrash();
            more = judging.hours.calls.cameToIt();
            judging.record(
                    new Engagement.Converted(new Conversion.Removed(id(), Instant.parse("2026-11-21T10:50:00Z"))));
            judging.judge();
            assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
            assertThat(sums(TEN, Visitor.OUTSIDE)).isEmpty();
        }
    }

    @Test
    void a_colleagues_purchase_is_counted_and_put_down_to_no_share() {
        judging.record(reader("a"));
        judging.record(new Engagement.Converted(conversion(1, "2026-11-21T10:30:00Z", true, Source.API)));
        settle();
        assertThat(credit(TEN)).isEqualTo(ShareCredit.NONE);
        assertThat(sums(TEN, Visitor.INSIDE)).containsExactly(4_900L);
    }

    @Test
    void what_only_a_browser_says_is_counted_apart() {
        judging.record(reader("a"));
        judging.record(new Engagement.Converted(conversion(1, "2026-11-21T10:30:00Z", false, Source.SITE)));
        settle();
        assertThat(credit(TEN).fromSite(Model.LAST_7)).isEqualTo(1);
        assertThat(credit(TEN).authentic(Model.LAST_7)).isZero();
        assertThat(judging.hours.rungs.get(ITEM).anywhere().converted()).isZero();
    }

    private void settle() {
        judging.at("2026-11-21T11:20:00Z");
        judging.judge();
        judging.judge();
    }

    private ShareCredit credit(Hour hour) {
        return FakeHours.of(hour, judging.hours.credits, ShareCredit.NONE).getOrDefault(SHARE, ShareCredit.NONE);
    }

    /** What the item's conversions of the hour were worth, by the model that earns. */
    private List<Long> sums(Hour hour, Visitor visitor) {
        return FakeHours.of(hour, judging.conversions.items, Tally.NONE)
                .getOrDefault(ITEM, Tally.NONE)
                .sums()
                .entrySet()
                .stream()
                .filter(sum -> sum.getKey().visitor() == visitor && sum.getKey().model() == Model.LAST_7)
                .map(sum -> sum.getValue().values().getOrDefault("EUR", 0L))
                .toList();
    }

    private static String id() {
        return Conversion.id(Source.API, "", "order-1");
    }

    private static Engagement sale(long order, String moment) {
        return new Engagement.Converted(conversion(order, moment, false, Source.API));
    }

    private static Conversion conversion(long order, String moment, boolean inside, Source source) {
        return new Conversion.Recorded(
                id(), order, Instant.parse(moment), Conversion.Kind.SALE, WORTH, List.of(CLICK), 0, inside, source);
    }

    private static Engagement reader(String id) {
        return hit(id, 1, ITEM);
    }

    /** By the reader's machine. */
    private static Engagement decoy() {
        return hit("decoy", Engagement.Hit.DECOY, ItemId.NONE);
    }

    private static Engagement hit(String id, int network, ItemId item) {
        return new Engagement.Hit(
                id,
                Instant.parse("2026-11-21T09:25:00Z"),
                item,
                new EmployeeId(7),
                network,
                0,
                "GET",
                CHROME,
                false,
                "192.0.2.0/24",
                BROWSING);
    }
}
