package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.Restraint;
import io.fanfare.delivery.WeekRow;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import io.fanfare.points.Entry;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportPersonTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private static final EmployeeId ANN = new EmployeeId(7);
    private static final Week THIS = Week.of(NOW);
    private final ReportSources sources = new ReportSources(NOW);
    private final Map<Week, Campaign> mailed = new HashMap<>();
    private final Map<ItemId, List<Hours.ShareDay>> shares = new HashMap<>();
    private final Balance balance = new Balance(
            ANN,
            42,
            50,
            30,
            3,
            Map.of(THIS, new Balance.Sum(12, 4), THIS.previous(), new Balance.Sum(20, 9)),
            Map.of(),
            Map.of(),
            null);
    private final Entry entry = new Entry.Shares(
                    new ItemId(3),
                    1,
                    new Owed(Map.of(new Owed.Posting(Rule.CLICK, LocalDate.parse("2026-11-22")), 4L), Map.of()),
                    2,
                    NOW)
            .entry();

    @Test
    void the_last_eight_weeks_end_with_this_one() {
        var weeks = report().weeks();
        assertThat(weeks).hasSize(8);
        assertThat(weeks.getLast().week()).isEqualTo(THIS);
        assertThat(weeks.stream().map(week -> week.sum().readers())).endsWith(0L, 9L, 4L);
    }

    @Test
    void what_is_not_settled_is_pending_and_no_reader_yet() {
        mailed.put(THIS, sources.campaign(1, 1, 2));
        share(1, "2026-11-22T10", 3);
        share(1, "2026-11-23T09", 2);
        var lately = report().lately();
        assertThat(lately).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo(new ItemId(1));
            assertThat(item.readers()).isEqualTo(3);
            assertThat(item.pending()).isEqualTo(2);
        });
        assertThat(report().pending()).isEqualTo(2);
    }

    @Test
    void items_of_two_weeks_and_of_the_ledger_are_named_and_no_more_than_eight_are_looked_up() {
        mailed.put(THIS, sources.campaign(2, 1, 2));
        mailed.put(
                THIS.previous(),
                sources.campaign(1, IntStream.rangeClosed(3, 12).toArray()));
        mailed.put(THIS.previous().previous(), sources.campaign(9, 20));
        IntStream.rangeClosed(1, 20).forEach(item -> share(item, "2026-11-22T10", 1));
        var report = report();
        assertThat(report.lately().stream().map(item -> item.item().value())).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report.items()).containsKeys(new ItemId(1), new ItemId(3)).doesNotContainKey(new ItemId(20));
        assertThat(report.entries()).containsExactly(entry);
    }

    private void share(int item, String hour, int readers) {
        var facts = new HourFacts(readers, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
        var at = Hour.parse(hour);
        shares.merge(
                new ItemId(item),
                List.of(new Hours.ShareDay(ANN, 1, at.day(), Map.of(at, facts), Map.of())),
                (one, other) -> List.of(one.getFirst(), other.getFirst()));
    }

    private PersonReport report() {
        return new ReportPerson(
                        new OfAnn(),
                        (_, _) -> List.of(entry),
                        this::week,
                        id -> mailed.values().stream()
                                .filter(campaign -> campaign.id().equals(id))
                                .findFirst(),
                        sources::find,
                        (_, item) -> shares.getOrDefault(item, List.of()),
                        () -> RuleBooks.always(RuleBook.defaults(Set.of())))
                .report(ANN, NOW);
    }

    private WeekRow week(Week week, EmployeeId person) {
        var campaign = mailed.get(week);
        var delivery = new Delivery(Delivery.State.SENT, 1, true, Map.of(), null, NOW);
        return campaign == null
                ? WeekRow.empty(week, person)
                : new WeekRow(
                        week,
                        person,
                        1,
                        Restraint.NONE,
                        Map.of(new MailKey.OfCampaign(campaign.id()), delivery, MailKey.DIGEST, delivery));
    }

    private final class OfAnn implements Balances {
        @Override
        public Balance of(EmployeeId person) {
            return balance;
        }

        @Override
        public List<Balance> segment(int segment) {
            return List.of();
        }

        @Override
        public void leave(EmployeeId person, Instant at) {}

        @Override
        public void comeBack(EmployeeId person) {}

        @Override
        public void prune(List<Balance> balances, Instant now) {}
    }
}
