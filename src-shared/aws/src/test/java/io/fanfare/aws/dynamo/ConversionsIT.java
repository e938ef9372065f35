package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Awards;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.sharing.Link;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** From what is said of conversions to shares, items and points. */
class ConversionsIT {
    private static final ItemId ITEM = new ItemId(1);
    private static final EmployeeId ANN = new EmployeeId(1);
    private static final EmployeeId BEN = new EmployeeId(2);
    private static final Hour EIGHT = Hour.parse("2026-11-21T08");
    private static final Instant NINE = Instant.parse("2026-11-21T09:30:00Z");
    private static final int REACHED = 11;
    private static final int CONVERTED = 25;
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private final FixedClock clock = FixedClock.at("2026-11-21T09:40:00Z");
    private final Set<Awards.Pair> awarded = new HashSet<>();
    private final DynamoDbClient client = LocalDynamo.shared().client();
    private final List<DomainEvent> told = Collections.synchronizedList(new ArrayList<>());
    private RuleBook rules = RuleBook.defaults(Set.of(1));
    private String mainName = "";
    private String tracesName = "";

    @BeforeEach
    void freshTables() {
        mainName = LocalDynamo.shared().newMainTable();
        tracesName = LocalDynamo.shared().newTracesTable();
        awarded.clear();
        told.clear();
        clock.set(Instant.parse("2026-11-21T09:40:00Z"));
    }

    @Test
    void a_conversion_earns_for_the_last_share_that_was_followed_once_its_hour_has_settled() {
        record(hit("a", ANN, EIGHT, false), hit("b", BEN, EIGHT.plus(-3), false));
        record(sale("c1", 1, NINE, click(ANN, EIGHT), click(BEN, EIGHT.plus(-3))));
        judgeAndAward();
        assertThat(points(ANN)).as("the hour has not settled").isEqualTo(REACHED);
        settle();
        assertThat(points(ANN)).isEqualTo(REACHED + CONVERTED);
        assertThat(points(BEN)).isEqualTo(REACHED);
        assertThat(count(Model.LAST_7, Visitor.OUTSIDE)).isEqualTo(1);
        assertThat(tally().sums().values())
                .allSatisfy(sum -> assertThat(sum.values()).isEqualTo(Map.of("EUR", 1_000L)));
        var rungs = new DynamoFigures(main(client)).of(ITEM).rungs();
        assertThat(rungs.anywhere().converted()).isEqualTo(1);
        assertThat(rungs.anywhere().reached()).isEqualTo(2);
    }

    @Test
    void it_is_told_once_its_hour_has_settled_and_again_when_it_is_corrected() {
        record(hit("a", ANN, EIGHT, false), hit("b", BEN, EIGHT, false));
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        judgeAndAward();
        assertThat(told).as("the hour has not settled").isEmpty();
        settle();
        judgeAndAward();
        assertThat(told).singleElement().isInstanceOfSatisfying(DomainEvent.ConversionRecorded.class, event -> {
            assertThat(event.conversion()).isEqualTo("c1");
            assertThat(event.item()).isEqualTo(ITEM);
            assertThat(event.visitor()).isEqualTo("OUTSIDE");
            assertThat(event.worth()).isEqualTo(new DomainEvent.Worth(1_000, "EUR"));
        });
        record(sale("c1", 2, NINE, click(BEN, EIGHT)));
        judgeAndAward();
        assertThat(told.stream().map(DomainEvent::id).distinct()).hasSize(2);
        assertThat(((DomainEvent.ConversionRecorded) told.getLast()).order()).isEqualTo(2);
    }

    @Test
    void points_go_down_again_when_it_is_corrected_or_removed() {
        record(hit("a", ANN, EIGHT, false), hit("b", BEN, EIGHT, false));
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        settle();
        assertThat(points(ANN)).isEqualTo(REACHED + CONVERTED);
        record(sale("c1", 2, NINE, click(BEN, EIGHT)));
        judgeAndAward();
        assertThat(points(ANN)).isEqualTo(REACHED);
        assertThat(points(BEN)).isEqualTo(REACHED + CONVERTED);
        record(new Conversion.Removed("c1", clock.instant()));
        judgeAndAward();
        assertThat(points(BEN)).isEqualTo(REACHED);
        assertThat(tally()).isEqualTo(Tally.NONE);
        assertThat(new DynamoFigures(main(client)).of(ITEM).rungs().anywhere().converted())
                .isZero();
    }

    @Test
    void a_correction_that_moves_it_to_another_hour_counts_there_alone() {
        record(hit("a", ANN, EIGHT, false));
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        settle();
        record(sale("c1", 2, NINE.plus(Duration.ofHours(1)), click(ANN, EIGHT)));
        settle();
        assertThat(points(ANN)).isEqualTo(REACHED + CONVERTED);
        assertThat(count(Model.LAST_7, Visitor.OUTSIDE)).isEqualTo(1);
        var hours = new DynamoFacts(main(client))
                .of(ANN, ITEM).stream()
                        .flatMap(day -> day.conversions().entrySet().stream())
                        .filter(credit -> credit.getValue().authentic(Model.LAST_7) > 0)
                        .map(Map.Entry::getKey);
        assertThat(hours).containsExactly(Hour.parse("2026-11-21T10"));
    }

    @Test
    void doubled_reordered_and_removed_before_they_came_they_end_in_the_same() {
        for (int seed = 1; seed <= 6; seed++) {
            freshTables();
            var random = new Random(seed);
            var deliveries = new ArrayList<Engagement>(List.of(
                    hit("a", ANN, EIGHT, false),
                    hit("b", BEN, EIGHT.plus(-3), false),
                    converted(sale("kept", 1, NINE, click(ANN, EIGHT))),
                    converted(sale("moved", 1, NINE, click(ANN, EIGHT))),
                    converted(sale("moved", 2, NINE.minus(Duration.ofHours(1)), click(BEN, EIGHT.plus(-3)))),
                    converted(sale("gone", 1, NINE, click(ANN, EIGHT))),
                    converted(new Conversion.Removed("gone", NINE)),
                    converted(sale("unknown", 1, NINE))));
            deliveries.addAll(List.copyOf(deliveries).subList(0, 5));
            Collections.shuffle(deliveries, random);
            for (var delivery : deliveries) {
                record(client, List.of(delivery));
                if (random.nextInt(3) == 0) {
                    clock.advance(Duration.ofMinutes(random.nextInt(40)));
                    judgeAndAward();
                }
            }
            settle();
            judgeAndAward();
            assertThat(points(ANN)).as("seed " + seed).isEqualTo(REACHED + CONVERTED);
            assertThat(points(BEN)).as("seed " + seed).isEqualTo(REACHED + CONVERTED);
            assertThat(count(Model.LAST_7, Visitor.OUTSIDE)).isEqualTo(2);
            assertThat(all(Hour.of(NINE), Visitor.NOBODY)).isEqualTo(1);
        }
    }

    @Test
    void a_click_whose_hit_comes_late_is_found_by_itself() {
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        settle();
        assertThat(points(ANN)).isZero();
        assertThat(all(Hour.of(NINE), Visitor.NOBODY)).isEqualTo(1);
        record(hit("a", ANN, EIGHT, false));
        judgeAndAward();
        judgeAndAward();
        assertThat(points(ANN)).isEqualTo(REACHED + CONVERTED);
        assertThat(all(Hour.of(NINE), Visitor.NOBODY)).isZero();
    }

    @Test
    void self_referral_is_counted_apart_and_earns_nothing() {
        record(hit("a", ANN, EIGHT, true), hit("b", BEN, EIGHT, false));
        record(sale("seen-inside", 1, NINE, click(ANN, EIGHT)));
        record(sale("marked-inside", 1, NINE, new Link.Click(ITEM, BEN, 1, EIGHT, true)));
        settle();
        assertThat(points(ANN)).isZero();
        assertThat(points(BEN)).isEqualTo(REACHED);
        assertThat(count(Model.LAST_7, Visitor.INSIDE)).isEqualTo(2);
        assertThat(count(Model.LAST_7, Visitor.OUTSIDE)).isZero();
    }

    @Test
    void what_only_a_browser_says_is_shown_apart_and_earns_where_a_setting_says_so() {
        record(hit("a", ANN, EIGHT, false));
        record(new Conversion.Recorded(
                "c1",
                1,
                NINE,
                Conversion.Kind.LEAD,
                null,
                List.of(click(ANN, EIGHT)),
                0,
                false,
                Conversion.Source.SITE));
        settle();
        assertThat(points(ANN)).isEqualTo(REACHED);
        assertThat(tally().sums().keySet()).extracting(Tally.Cell::source).containsOnly(Conversion.Source.SITE);
        assertThat(new DynamoFigures(main(client)).of(ITEM).rungs().anywhere().converted())
                .isZero();
        rules = rules.withSiteConversions();
        awarded.add(new Awards.Pair(ANN, ITEM));
        award();
        assertThat(points(ANN)).isEqualTo(REACHED + CONVERTED);
    }

    @Test
    void a_crash_before_or_after_any_call_changes_nothing_in_the_end() {
        record(hit("a", ANN, EIGHT, false), hit("b", BEN, EIGHT, false));
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        clock.set(Instant.parse("2026-11-21T10:20:00Z"));
        judgeAndAward();
        record(sale("c1", 2, NINE, click(BEN, EIGHT)));
        var corrected = mainName;
        var traced = tracesName;
        for (boolean afterwards : new boolean[] {false, true}) {
            for (int call = 1, gaps = 0; gaps < 2; call++) {
                freshTables();
                LocalDynamo.shared().copy(corrected, mainName);
                LocalDynamo.shared().copy(traced, tracesName);
                clock.set(Instant.parse("2026-11-21T10:20:00Z"));
                var crash = Faults.crashAt(call, afterwards);
                try {
                    judge(Faults.around(DynamoDbClient.class, client, crash));
                } catch (Faults.Crash _) {
                    clock.advance(LEASE.plusSeconds(1));
                }
                if (call % 2 == 0) {
                    record(new Conversion.Removed("c1", NINE));
                }
                award();
                judgeAndAward();
                judgeAndAward();
                assertThat(points(ANN)).as("crash at " + call).isEqualTo(REACHED);
                assertThat(points(BEN)).as("crash at " + call).isEqualTo(call % 2 == 0 ? REACHED : REACHED + CONVERTED);
                gaps += crash.hasCrashed() ? 0 : 1;
            }
        }
    }

    @Test
    void what_is_said_after_28_days_is_kept_and_counted_apart() {
        record(hit("a", ANN, EIGHT, false));
        settle();
        clock.advance(Duration.ofDays(29));
        judge(client);
        record(sale("c1", 1, NINE, click(ANN, EIGHT)));
        judgeAndAward();
        assertThat(points(ANN)).isEqualTo(REACHED);
        assertThat(main(client).query(Keys.conversion("c1"), "", Table.Read.STRONG))
                .hasSize(1);
        assertThat(main(client).get(Keys.lateEvidence(), Table.Read.STRONG))
                .hasValueSatisfying(row -> assertThat(Rows.number(row, "late")).isEqualTo(1));
    }

    @Test
    void recording_one_costs_three_writes_and_a_read() {
        var units = new UnitCounter();
        try (var counted = LocalDynamo.shared().client(units)) {
            record(counted, List.of(converted(sale("c1", 1, NINE, click(ANN, EIGHT)))));
        }
        assertThat(units.writes()).isEqualTo(3);
        assertThat(units.reads()).isEqualTo(1);
    }

    private void record(Engagement... engagements) {
        record(client, List.of(engagements));
    }

    private void record(Conversion conversion) {
        record(client, List.of(converted(conversion)));
    }

    private void record(DynamoDbClient dynamo, List<? extends Engagement> engagements) {
        var log = new DynamoEvidenceLog(main(dynamo), new Table(dynamo, tracesName), new SecureRandom());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        var hours = new HashSet<Hour>();
        engagements.forEach(engagement -> hours.addAll(recorder.append(engagement)));
        recorder.mark(hours);
    }

    private void settle() {
        clock.advance(Duration.ofHours(3));
        judgeAndAward();
        judgeAndAward();
    }

    private void judgeAndAward() {
        judge(client);
        award();
    }

    private void judge(DynamoDbClient dynamo) {
        var main = main(dynamo);
        var traces = new Table(dynamo, tracesName);
        var hours = new DynamoHours(main, traces);
        var conversions = new JudgeConversions(new DynamoConversionHours(main), told::addAll);
        new JudgeHours(
                        hours,
                        new DynamoScanners(main, traces),
                        conversions,
                        Authors.NOBODY,
                        (pairs, _) -> awarded.addAll(pairs),
                        clock,
                        LEASE)
                .judge();
    }

    private void award() {
        var main = main(client);
        var points = new AwardPoints(
                new DynamoFacts(main),
                AuthorCredit.NONE,
                new DynamoLedger(main),
                _ -> {},
                () -> RuleBooks.always(rules),
                clock);
        awarded.forEach(pair -> points.award(pair.person(), pair.item(), clock.instant()));
        awarded.clear();
    }

    private long points(EmployeeId person) {
        return main(client)
                .get(Keys.balance(person), Table.Read.STRONG)
                .map(row -> Rows.number(row, "pts"))
                .orElse(0L);
    }

    private Tally tally() {
        return new DynamoFigures(main(client)).of(ITEM).conversions();
    }

    private long count(Model model, Visitor visitor) {
        return count(tally(), model, visitor);
    }

    /** Of all conversions of an hour. */
    private long all(Hour hour, Visitor visitor) {
        return count(new DynamoConversionHours(main(client)).last(hour).all(), Model.LAST_7, visitor);
    }

    private static long count(Tally tally, Model model, Visitor visitor) {
        return tally.sums().entrySet().stream()
                .filter(entry ->
                        entry.getKey().model() == model && entry.getKey().visitor() == visitor)
                .mapToLong(entry -> entry.getValue().count())
                .sum();
    }

    private Table main(DynamoDbClient dynamo) {
        return new Table(dynamo, mainName);
    }

    private static Engagement converted(Conversion conversion) {
        return new Engagement.Converted(conversion);
    }

    private static Conversion.Recorded sale(String id, long order, Instant moment, Link.Click... clicks) {
        return new Conversion.Recorded(
                id,
                order,
                moment,
                Conversion.Kind.SALE,
                new Conversion.Money(1_000, "EUR"),
                List.of(clicks),
                0,
                false,
                Conversion.Source.API);
    }

    private static Link.Click click(EmployeeId person, Hour hour) {
        return new Link.Click(ITEM, person, 1, hour, false);
    }

    private static Engagement.Hit hit(String id, EmployeeId person, Hour hour, boolean inside) {
        return new Engagement.Hit(
                id,
                hour.start().plusSeconds(1_800),
                ITEM,
                person,
                1,
                0,
                "GET",
                CHROME,
                inside,
                inside ? "198.51.100.0/24" : "192.0.2.0/24",
                Map.of("accept", "text/html", "acceptLanguage", "nl"));
    }
}
