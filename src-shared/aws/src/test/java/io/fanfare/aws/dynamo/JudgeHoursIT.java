package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Awards;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Fold;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Scanners;
import io.fanfare.engagement.ShareKey;
import io.fanfare.engagement.Verdicts;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.AwardPoints;
import io.fanfare.points.Owed;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

class JudgeHoursIT {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final RuleBook RULES = RuleBook.defaults(Set.of(1));
    private static final List<String> AGENTS = List.of(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Mobile/15E148 Safari/604.1",
            "LinkedInBot/1.0",
            "curl/8.5.0");

    private static final Map<String, String> BROWSING =
            Map.of("accept", "text/html", "acceptLanguage", "nl", "fetchMode", "navigate", "fetchSite", "cross-site");

    private final FixedClock clock = FixedClock.at("2026-11-21T09:30:00Z");
    private final Set<Awards.Pair> awarded = new HashSet<>();
    private String mainName = "";
    private String tracesName = "";
    private DynamoDbClient client = LocalDynamo.shared().client();

    @BeforeEach
    void freshTables() {
        mainName = LocalDynamo.shared().newMainTable();
        tracesName = LocalDynamo.shared().newTracesTable();
    }

    @Test
    void doubled_reordered_and_late_evidence_ends_in_the_reference_fold() {
        for (int seed = 1; seed <= 5; seed++) {
            freshTables();
            clock.set(Instant.parse("2026-11-21T09:30:00Z"));
            var random = new Random(seed);
            var evidence = crowd(random, 80);
            var deliveries = new ArrayList<>(evidence);
            deliveries.addAll(evidence.subList(0, 40));
            Collections.shuffle(deliveries, random);
            for (int at = 0; at < deliveries.size(); at += 15) {
                record(client, deliveries.subList(at, Math.min(deliveries.size(), at + 15)));
                clock.advance(Duration.ofMinutes(random.nextInt(40)));
                judgeAndAward(client);
            }
            clock.advance(Duration.ofHours(2));
            judgeAndAward(client);
            assertFiguresAndBalances(evidence);
        }
    }

    @Test
    void a_crash_before_or_after_any_call_changes_nothing_in_the_end() {
        var evidence = crowd(new Random(11), 25);
        clock.set(Instant.parse("2026-11-21T10:05:00Z"));
        record(client, evidence);
        judgeAndAward(client);
        var judgedOnce = mainName;
        var traced = tracesName;
        for (boolean afterwards : new boolean[] {false, true}) {
            for (int call = 1, gaps = 0; gaps < 2; call++) {
                freshTables();
                LocalDynamo.shared().copy(judgedOnce, mainName);
                LocalDynamo.shared().copy(traced, tracesName);
                awarded.clear();
                clock.set(Instant.parse("2026-11-21T11:20:00Z"));
                var crash = Faults.crashAt(call, afterwards);
                try {
                    judge(Faults.around(DynamoDbClient.class, client, crash));
                } catch (Faults.Crash _) {
                    clock.advance(LEASE.plusSeconds(1));
                }
                award();
                judgeAndAward(client);
                assertFiguresAndBalances(evidence);
                gaps += crash.hasCrashed() ? 0 : 2;
                call += call < 12 ? 0 : 6;
            }
        }
    }

    @Test
    void a_crash_while_recording_is_mended_by_the_redelivery() {
        var evidence = crowd(new Random(12), 10);
        for (int call = 1; call <= 22; call++) {
            freshTables();
            awarded.clear();
            clock.set(Instant.parse("2026-11-21T10:05:00Z"));
            try {
                record(Faults.around(DynamoDbClient.class, client, Faults.crashAt(call, call % 2 == 0)), evidence);
            } catch (Faults.Crash _) {
                record(client, evidence);
            }
            clock.set(Instant.parse("2026-11-21T11:20:00Z"));
            judgeAndAward(client);
            assertFiguresAndBalances(evidence);
        }
    }

    @Test
    void two_runs_at_once_end_in_the_figures_of_one() throws InterruptedException {
        var evidence = crowd(new Random(13), 60);
        record(client, evidence);
        clock.set(Instant.parse("2026-11-21T11:20:00Z"));
        var other = Thread.ofVirtual().start(() -> judge(client));
        judge(client);
        other.join();
        clock.advance(LEASE);
        judgeAndAward(client);
        assertFiguresAndBalances(evidence);
    }

    @Test
    void a_run_that_was_overtaken_cannot_write_over_the_newer_figures() {
        var hours = new DynamoHours(new Table(client, mainName), new Table(client, tracesName));
        var share = new ShareKey(new ItemId(1), new EmployeeId(1), 1);
        assertThat(hours.setShares(NINE, 2, Map.of(share, humans(5)))).isTrue();
        assertThat(hours.setShares(NINE, 1, Map.of(share, humans(1)))).isFalse();
        hours.keepFold(NINE, 2, new Fold(Map.of(share, humans(5))));
        hours.keepFold(NINE, 1, new Fold(Map.of(share, humans(1))));
        assertThat(hours.read(NINE, Set.of()).lastFold().facts(share)).isEqualTo(humans(5));
        assertThat(new DynamoFacts(new Table(client, mainName)).of(share.person(), share.item()))
                .singleElement()
                .satisfies(day -> assertThat(day.hours()).containsEntry(NINE, humans(5)));
    }

    @Test
    void evidence_near_a_border_marks_both_hours_and_counts_in_its_own() {
        var hits = List.<Engagement>of(
                hit("a", "2026-11-21T09:59:00Z", 1, AGENTS.get(0)), hit("b", "2026-11-21T10:01:00Z", 1, AGENTS.get(0)));
        record(client, hits);
        var hours = new DynamoHours(new Table(client, mainName), new Table(client, tracesName));
        assertThat(hours.open())
                .hasSize(2)
                .allSatisfy(control -> assertThat(control.mark()).isEqualTo(1));
        clock.set(Instant.parse("2026-11-21T12:00:00Z"));
        judgeAndAward(client);
        assertFiguresAndBalances(hits);
    }

    @Test
    void an_old_hour_is_sealed_and_what_comes_later_is_counted_apart() {
        var hits = List.<Engagement>of(hit("a", "2026-11-21T09:30:00Z", 1, AGENTS.get(0)));
        record(client, hits);
        clock.set(Instant.parse("2026-11-21T12:00:00Z"));
        judgeAndAward(client);
        clock.advance(Duration.ofDays(29));
        judge(client);
        var hours = new DynamoHours(new Table(client, mainName), new Table(client, tracesName));
        assertThat(hours.open()).isEmpty();
        record(client, List.of(hit("late", "2026-11-21T09:31:00Z", 1, AGENTS.get(1))));
        assertThat(hours.open()).isEmpty();
        assertThat(new Table(client, mainName).get(Keys.lateEvidence(), Table.Read.STRONG))
                .hasValueSatisfying(row -> assertThat(Rows.number(row, "late")).isEqualTo(1));
        assertFiguresAndBalances(hits);
    }

    @Test
    void an_arrival_that_comes_late_turns_figures_and_points_down() {
        var click = hitOfMail("click", "2026-11-21T09:30:04Z", 1, 0, Map.of("accept", "text/html"));
        var page = hit("page", "2026-11-21T09:40:00Z", 1, AGENTS.get(0));
        assertRejudged(
                List.of(click, page),
                delivered(1, "2026-11-21T09:30:00Z"),
                new ShareKey(new ItemId(1), new EmployeeId(1), 0));
    }

    @Test
    void a_decoy_that_comes_late_turns_figures_and_points_down() {
        var readers = List.<Engagement>of(
                hit("reader", "2026-11-21T09:31:00Z", 1, AGENTS.get(0)),
                hit("other", "2026-11-21T09:31:30Z", 1, AGENTS.get(1)));
        var decoy = hitOfMail("decoy", "2026-11-21T09:35:00Z", 2, Engagement.Hit.DECOY, Map.of("accept", "text/html"));
        record(client, readers);
        clock.set(Instant.parse("2026-11-21T10:20:00Z"));
        judgeAndAward(client);
        assertFiguresAndBalances(readers);
        var before = balance(1);
        assertRejudged(readers, decoy, new ShareKey(new ItemId(1), new EmployeeId(1), 1));
        assertThat(balance(1)).isLessThan(before);
    }

    /** The share has a person's visit until the late piece comes, and one less then. */
    private void assertRejudged(List<Engagement> first, Engagement late, ShareKey share) {
        record(client, first);
        clock.set(Instant.parse("2026-11-21T10:20:00Z"));
        judgeAndAward(client);
        assertFiguresAndBalances(first);
        int before = facts(share).human();
        record(client, List.of(late));
        judgeAndAward(client);
        var all = new ArrayList<>(first);
        all.add(late);
        assertFiguresAndBalances(all);
        assertThat(facts(share).human()).isEqualTo(before - 1);
    }

    @Test
    void what_a_canary_tells_holds_for_the_hour_before_too() {
        var main = new Table(client, mainName);
        var row = new HashMap<>(Keys.canaries().toMap());
        row.put("ids", AttributeValue.fromNs(List.of("99")));
        main.put(row);
        var plain = Map.of("accept", "text/html", "acceptLanguage", "nl");
        var scanned =
                List.of(delivered(1, "2026-11-21T08:30:00Z"), hitOfMail("one", "2026-11-21T08:30:40Z", 1, 0, plain));
        var canary =
                List.of(delivered(99, "2026-11-21T09:30:00Z"), hitOfMail("two", "2026-11-21T09:30:30Z", 99, 0, plain));
        record(client, scanned);
        record(client, canary);
        clock.set(Instant.parse("2026-11-21T10:20:00Z"));
        judgeAndAward(client);
        judgeAndAward(client);
        var share = new ShareKey(new ItemId(1), new EmployeeId(1), 0);
        assertThat(new ShareDays(main).of(share.item(), share.person(), Table.Read.STRONG))
                .singleElement()
                .satisfies(day -> assertThat(day.hours().values())
                        .singleElement()
                        .satisfies(facts -> assertThat(facts.bot()).isEqualTo(1)));
        assertThat(new ShareDays(main).of(share.item(), new EmployeeId(99), Table.Read.STRONG))
                .isEmpty();
        assertThat(known().fingerprints()).hasSize(1);
    }

    @Test
    void salts_are_gone_after_two_days() {
        record(client, List.of(hit("a", "2026-11-21T09:30:00Z", 1, AGENTS.get(0))));
        assertThat(new Table(client, tracesName).query("SALTS", "", Table.Read.STRONG))
                .hasSize(1);
        clock.advance(Duration.ofHours(63));
        judge(client);
        assertThat(new Table(client, tracesName).query("SALTS", "", Table.Read.STRONG))
                .isEmpty();
    }

    @Test
    void a_table_under_pressure_loses_and_doubles_nothing() {
        var evidence = crowd(new Random(13), 60);
        var pressed = Faults.around(DynamoDbClient.class, client, Faults.pressed(new Random(13), 0.3));
        clock.set(Instant.parse("2026-11-21T10:05:00Z"));
        int failures = 0;
        for (var piece : evidence) {
            failures += failuresBefore(() -> record(pressed, List.of(piece)));
        }
        clock.set(Instant.parse("2026-11-21T11:20:00Z"));
        failures += failuresBefore(() -> judge(pressed));
        var main = new Table(pressed, mainName);
        var points = new AwardPoints(
                new DynamoFacts(main),
                AuthorCredit.NONE,
                new DynamoLedger(main),
                _ -> {},
                () -> RuleBooks.always(RULES),
                clock);
        for (var pair : awarded) {
            failures += failuresBefore(() -> points.award(pair.person(), pair.item(), clock.instant()));
        }
        assertThat(failures).isGreaterThan(5);
        assertFiguresAndBalances(evidence);
    }

    /** Tries until it goes well, as a queue or the next tick does; how often it did not. */
    private int failuresBefore(Runnable step) {
        for (int failures = 0; failures < 200; failures++) {
            try {
                step.run();
                return failures;
            } catch (DynamoDbException _) {
                clock.advance(LEASE.plusSeconds(1));
            }
        }
        throw new AssertionError("it never went well");
    }

    private Scanners.Known known() {
        return new DynamoScanners(new Table(client, mainName), new Table(client, tracesName)).known();
    }

    private void record(DynamoDbClient dynamo, List<? extends Engagement> engagements) {
        var log = new DynamoEvidenceLog(new Table(dynamo, mainName), new Table(dynamo, tracesName), new SecureRandom());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        var hours = new HashSet<Hour>();
        engagements.forEach(engagement -> hours.addAll(recorder.append(engagement)));
        recorder.mark(hours);
    }

    private void judge(DynamoDbClient dynamo) {
        var main = new Table(dynamo, mainName);
        var traces = new Table(dynamo, tracesName);
        new JudgeHours(
                        new DynamoHours(main, traces),
                        new DynamoScanners(main, traces),
                        new JudgeConversions(new DynamoConversionHours(main), _ -> {}),
                        Authors.NOBODY,
                        this::note,
                        clock,
                        LEASE)
                .judge();
    }

    private synchronized void note(Set<Awards.Pair> pairs, Map<Awards.Pair, String> causes) {
        awarded.addAll(pairs);
    }

    private void judgeAndAward(DynamoDbClient dynamo) {
        judge(dynamo);
        award();
    }

    private synchronized void award() {
        var main = new Table(client, mainName);
        var points = new AwardPoints(
                new DynamoFacts(main),
                AuthorCredit.NONE,
                new DynamoLedger(main),
                _ -> {},
                () -> RuleBooks.always(RULES),
                clock);
        awarded.forEach(pair -> points.award(pair.person(), pair.item(), clock.instant()));
        awarded.clear();
    }

    private void assertFiguresAndBalances(List<? extends Engagement> engagements) {
        var main = new Table(client, mainName);
        var hours = engagements.stream().map(e -> Hour.of(e.moment())).collect(Collectors.toSet());
        var pairs = new HashSet<Awards.Pair>();
        for (var hour : hours) {
            var evidence = reference(engagements);
            var verdicts = new Verdicts(hour, evidence, known(), Rules.CURRENT);
            var expected = Fold.of(hour, evidence, verdicts);
            expected.shares().forEach((share, facts) -> {
                pairs.add(new Awards.Pair(share.person(), share.item()));
                assertThat(new ShareDays(main).of(share.item(), share.person(), Table.Read.STRONG))
                        .filteredOn(day ->
                                day.network() == share.network() && day.day().equals(hour.day()))
                        .singleElement()
                        .satisfies(day -> assertThat(day.hours()).containsEntry(hour, facts));
            });
        }
        var perPerson = pairs.stream()
                .collect(Collectors.groupingBy(
                        Awards.Pair::person,
                        Collectors.summingLong(pair -> Owed.of(
                                        new DynamoFacts(main).of(pair.person(), pair.item()),
                                        RuleBooks.always(RULES),
                                        clock.instant())
                                .total())));
        perPerson.forEach((person, total) -> {
            long balance = main.get(Keys.balance(person), Table.Read.STRONG)
                    .map(row -> Rows.number(row, "pts"))
                    .orElse(0L);
            long entries = main.query(Keys.history(person), Keys.ENTRY_PREFIX, Table.Read.STRONG).stream()
                    .mapToLong(row -> Rows.number(row, "pts"))
                    .sum();
            assertThat(balance).isEqualTo(total).isEqualTo(entries);
        });
    }

    /** The same evidence, each piece once; one visitor a user agent, as all of them share a network. */
    private static List<Evidence> reference(List<? extends Engagement> engagements) {
        return engagements.stream()
                .distinct()
                .<Evidence>map(engagement -> switch (engagement) {
                    case Engagement.Hit hit -> new Evidence.Seen(hit, hit.net() + hit.agent());
                    case Engagement.Intent(
                            var moment,
                            var item,
                            var person,
                            var network,
                            var variant,
                            var distance,
                            var print) ->
                        new Evidence.Intended(moment, item, person, network, variant, distance, print);
                    case Engagement.Delivered delivered -> new Evidence.Delivered(delivered);
                    default -> throw new IllegalStateException("the crowd does not do that");
                })
                .toList();
    }

    private static List<Engagement> crowd(Random random, int size) {
        var crowd = new ArrayList<Engagement>();
        var start = Instant.parse("2026-11-21T08:45:00Z");
        for (int at = 0; at < size; at++) {
            var moment = start.plusSeconds(random.nextInt(90 * 60));
            int person = 1 + random.nextInt(6);
            if (at % 4 == 0) {
                crowd.add(new Engagement.Intent(
                        Hour.of(moment).start().plusSeconds(600L + person),
                        new ItemId(1),
                        new EmployeeId(person),
                        1,
                        0,
                        40,
                        null));
            } else {
                crowd.add(hit("h" + at, moment.toString(), person, AGENTS.get(random.nextInt(AGENTS.size()))));
            }
        }
        return crowd;
    }

    private static Engagement.Hit hit(String id, String moment, int person, String agent) {
        return new Engagement.Hit(
                id,
                Instant.parse(moment),
                new ItemId(1),
                new EmployeeId(person),
                1,
                0,
                "GET",
                agent,
                false,
                "192.0.2.0/24",
                BROWSING);
    }

    private HourFacts facts(ShareKey share) {
        return new ShareDays(new Table(client, mainName))
                .of(share.item(), share.person(), Table.Read.STRONG).stream()
                        .filter(day -> day.network() == share.network())
                        .map(day -> day.hours().getOrDefault(NINE, HourFacts.NONE))
                        .reduce(HourFacts.NONE, HourFacts::plus);
    }

    private long balance(int person) {
        return new Table(client, mainName)
                .get(Keys.balance(new EmployeeId(person)), Table.Read.STRONG)
                .map(row -> Rows.number(row, "pts"))
                .orElse(0L);
    }

    private static Engagement delivered(int person, String moment) {
        return new Engagement.Delivered(
                List.of(new Engagement.Delivered.Arrival(new EmployeeId(person), Instant.parse(moment))));
    }

    private static Engagement hitOfMail(
            String id, String moment, int person, int network, Map<String, String> signals) {
        return new Engagement.Hit(
                id,
                Instant.parse(moment),
                new ItemId(1),
                new EmployeeId(person),
                network,
                0,
                "GET",
                AGENTS.get(0),
                false,
                "192.0.2.0/24",
                signals);
    }

    private static HourFacts humans(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    }
}
