package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.BROWSING;
import static io.fanfare.engagement.EngagementExamples.CHROME;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Engagement.Delivered.Arrival;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of evidence, whatever happens to the judge and in whatever order it comes. */
class JudgeHoursTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final ItemId ITEM = new ItemId(1);
    private static final List<String> AGENTS = List.of(CHROME, CHROME + " Edg/140.0", "LinkedInBot/1.0", "curl/8.5.0");

    private Judging judging = new Judging("2026-11-21T09:30:00Z");

    @Test
    void the_hour_that_runs_shows_its_figures_and_earns_nothing() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        assertThat(judging.judge()).isEqualTo(new JudgeHours.Outcome(1, 0));
        assertThat(judging.facts(NINE, share(7)).human()).isEqualTo(1);
        assertThat(judging.named).isEmpty();
        assertThat(judging.hours.rungs).isEmpty();
    }

    @Test
    void an_hour_that_settles_names_everybody_in_it_once() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7), click("b", "2026-11-21T09:26:00Z", 8));
        judging.judge();
        judging.at("2026-11-21T10:14:59Z");
        judging.judge();
        assertThat(judging.named).isEmpty();
        judging.at("2026-11-21T10:15:00Z");
        judging.judge();
        assertThat(judging.named).containsExactly(Set.of(pair(7), pair(8)));
        judging.advance(Duration.ofHours(5));
        assertThat(judging.judge()).isEqualTo(new JudgeHours.Outcome(0, 0));
        assertThat(judging.named).hasSize(1);
        judging.assertRungsFollowShares(ITEM);
    }

    @Test
    void an_hour_with_machines_alone_names_nobody() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7, "python-requests/2.32.3"));
        settle();
        assertThat(judging.facts(NINE, new ShareKey(ITEM, new EmployeeId(7), 1)).bot())
                .isEqualTo(1);
        assertThat(judging.named).containsOnly(Set.of());
        judging.assertRungsFollowShares(ITEM);
    }

    @Test
    void late_evidence_names_only_those_whose_facts_it_changes() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7), click("b", "2026-11-21T09:26:00Z", 8));
        settle();
        judging.named.clear();
        judging.record(click("late", "2026-11-21T09:40:00Z", 8, "another visitor"));
        judging.judge();
        assertThat(judging.named).containsExactly(Set.of(pair(8)));
        judging.record(click("late", "2026-11-21T09:40:00Z", 8, "another visitor"));
        judging.judge();
        assertThat(judging.named.getLast()).as("a doubled delivery").isEmpty();
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void opening_the_own_page_counts_and_earns_nothing() {
        judging.record(mailClick("open", "2026-11-21T09:25:00Z", 7, Engagement.Hit.SHARE_PAGE));
        settle();
        assertThat(judging.facts(NINE, new ShareKey(ITEM, new EmployeeId(7), 0)).human())
                .isEqualTo(1);
        assertThat(judging.named).containsExactly(Set.of());
        assertThat(judging.hours.rungs.get(ITEM).opened()).isEqualTo(1);
    }

    @Test
    void the_author_is_named_with_those_who_share_the_item() {
        judging.authors.put(ITEM, new EmployeeId(3));
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        settle();
        assertThat(judging.named).containsExactly(Set.of(pair(7), pair(3)));
        judging.record(click("late", "2026-11-21T09:26:00Z", 8));
        judging.judge();
        assertThat(judging.named.getLast()).containsExactlyInAnyOrder(pair(8), pair(3));
        judging.assertFiguresFollowEvidence();
        judging.assertRungsFollowShares(ITEM);
    }

    @Test
    void where_nothing_is_new_nothing_is_read() {
        judging.record(crowd(new Random(3), 40));
        settle();
        int before = judging.hours.calls.made();
        judging.judge();
        assertThat(judging.hours.calls.made() - before)
                .as("the open hours, and the old salts")
                .isEqualTo(2);
    }

    @Test
    void doubled_reordered_and_late_evidence_ends_in_what_it_comes_to() {
        for (int seed = 1; seed <= 20; seed++) {
            judging = new Judging("2026-11-21T09:30:00Z");
            var random = new Random(seed);
            var evidence = crowd(random, 80);
            var deliveries = new ArrayList<>(evidence);
            deliveries.addAll(evidence.subList(0, 40));
            Collections.shuffle(deliveries, random);
            for (int at = 0; at < deliveries.size(); at += 15) {
                judging.record(deliveries.subList(at, Math.min(deliveries.size(), at + 15)));
                judging.advance(Duration.ofMinutes(random.nextInt(40)));
                judging.judge();
            }
            judging.advance(Duration.ofHours(2));
            judging.judge();
            judging.assertFiguresFollowEvidence();
            judging.assertRungsFollowShares(ITEM);
        }
    }

    @Test
    void a_crash_before_or_after_any_call_loses_and_doubles_nothing() {
        int crashes = 0;
        for (boolean afterwards : new boolean[] {false, true}) {
            boolean more = true;
            for (int call = 1; more; call++) {
                judging = new Judging("2026-11-21T10:05:00Z");
                judging.authors.put(ITEM, new EmployeeId(3));
                var evidence = crowd(new Random(11), 30);
                judging.record(evidence.subList(0, 20));
                judging.judge();
                judging.record(evidence.subList(20, 30));
                judging.at("2026-11-21T11:20:00Z");
                judging.hours.calls.at(call, afterwards, Calls::crash);
                judging.judgeOrCrash();
                more = judging.hours.calls.cameToIt();
                crashes += more ? 1 : 0;
                judging.judge();
                judging.assertFiguresFollowEvidence();
                judging.assertRungsFollowShares(ITEM);
            }
        }
        assertThat(crashes).isGreaterThan(50);
    }

    @Test
    void a_crash_while_evidence_is_recorded_is_mended_by_the_redelivery() {
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T10:05:00Z");
            var evidence = crowd(new Random(12), 10);
            judging.hours.calls.at(call, call % 2 == 0, Calls::crash);
            try {
                judging.record(evidence);
            } catch (Calls.Crash _) {
                judging.record(evidence);
            }
            more = judging.hours.calls.cameToIt();
            judging.at("2026-11-21T11:20:00Z");
            judging.judge();
            judging.assertFiguresFollowEvidence();
        }
    }

    @Test
    void of_two_runs_at_once_the_second_leaves_the_hour_to_the_first() {
        var seen = new ArrayList<JudgeHours.Outcome>();
        boolean more = true;
        // The open hours, the scanner and the lease come first.
        for (int call = 4; more; call++) {
            judging = new Judging("2026-11-21T09:30:00Z");
            judging.record(click("a", "2026-11-21T09:25:00Z", 7));
            judging.at("2026-11-21T10:20:00Z");
            judging.hours.calls.at(call, false, () -> seen.add(judging.judge()));
            judging.judge();
            more = judging.hours.calls.cameToIt();
            judging.assertFiguresFollowEvidence();
            assertThat(judging.named).containsExactly(Set.of(pair(7)));
        }
        assertThat(seen)
                .contains(new JudgeHours.Outcome(0, 1))
                .allSatisfy(outcome -> assertThat(outcome.judged()).isZero());
    }

    @Test
    void a_run_that_outlived_its_lease_cannot_write_over_the_one_that_took_over() {
        int overtaken = 0;
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T10:05:00Z");
            var evidence = crowd(new Random(14), 24);
            judging.record(evidence.subList(0, 16));
            judging.judge();
            judging.record(evidence.subList(16, 20));
            judging.at("2026-11-21T11:20:00Z");
            judging.hours.calls.at(call, false, () -> {
                judging.advance(Judging.LEASE);
                judging.record(evidence.subList(20, 24));
                judging.judge();
            });
            overtaken += judging.judge().overtaken();
            more = judging.hours.calls.cameToIt();
            judging.advance(Judging.LEASE);
            judging.judge();
            judging.assertFiguresFollowEvidence();
            judging.assertRungsFollowShares(ITEM);
        }
        assertThat(overtaken).isGreaterThan(10);
    }

    @Test
    void a_visit_near_the_border_is_judged_by_what_lies_behind_it() {
        var open = mailClick("open", "2026-11-21T09:58:00Z", 7, Engagement.Hit.SHARE_PAGE);
        judging.record(open);
        settle();
        var page = new ShareKey(ITEM, new EmployeeId(7), 0);
        assertThat(judging.facts(NINE, page).human()).isEqualTo(1);
        judging.record(mailClick("decoy", "2026-11-21T10:02:00Z", 7, Engagement.Hit.DECOY));
        judging.judge();
        assertThat(judging.facts(NINE, page).human()).isZero();
        assertThat(judging.facts(NINE, page).bot()).isEqualTo(1);
        judging.assertFiguresFollowEvidence();
    }

    @Test
    void what_a_canary_tells_holds_a_day_around_and_no_farther() {
        judging.hours.canaries.add(new EmployeeId(99));
        judging.at("2026-11-20T09:40:00Z");
        judging.record(arrival(1, "2026-11-20T08:30:00Z"), mailClick("far", "2026-11-20T08:30:40Z", 1, 0));
        judging.record(arrival(1, "2026-11-20T09:30:00Z"), mailClick("near", "2026-11-20T09:30:40Z", 1, 0));
        judging.at("2026-11-21T08:00:00Z");
        judging.judge();
        judging.record(arrival(99, "2026-11-21T09:30:00Z"), mailClick("canary", "2026-11-21T09:30:30Z", 99, 0));
        judging.at("2026-11-21T10:20:00Z");
        judging.judge();
        judging.judge();
        var page = new ShareKey(ITEM, new EmployeeId(1), 0);
        assertThat(judging.facts(Hour.parse("2026-11-20T09"), page).bot()).isEqualTo(1);
        assertThat(judging.facts(Hour.parse("2026-11-20T08"), page).bot()).isZero();
        assertThat(judging.hours.fingerprints).hasSize(1).containsValue(NINE.start());
        assertThat(judging.facts(NINE, new ShareKey(ITEM, new EmployeeId(99), 0)))
                .isEqualTo(HourFacts.NONE);
    }

    @Test
    void what_a_canary_tells_is_not_lost_in_a_crash() {
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T09:00:00Z");
            judging.hours.canaries.add(new EmployeeId(99));
            judging.record(arrival(1, "2026-11-21T08:30:00Z"), mailClick("one", "2026-11-21T08:30:40Z", 1, 0));
            judging.at("2026-11-21T09:20:00Z");
            judging.judge();
            judging.record(arrival(99, "2026-11-21T09:30:00Z"), mailClick("canary", "2026-11-21T09:30:30Z", 99, 0));
            judging.at("2026-11-21T10:20:00Z");
            judging.hours.calls.at(call, call % 2 == 0, Calls::crash);
            judging.judgeOrCrash();
            more = judging.hours.calls.cameToIt();
            judging.judge();
            judging.judge();
            judging.assertFiguresFollowEvidence();
            assertThat(judging.facts(Hour.parse("2026-11-21T08"), new ShareKey(ITEM, new EmployeeId(1), 0))
                            .bot())
                    .isEqualTo(1);
        }
    }

    @Test
    void who_turns_out_to_be_a_canary_loses_figures_and_points_also_after_a_crash() {
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T09:30:00Z");
            judging.record(click("a", "2026-11-21T09:25:00Z", 7), click("b", "2026-11-21T09:26:00Z", 8));
            settle();
            judging.hours.canaries.add(new EmployeeId(8));
            judging.hours.mark(NINE);
            judging.hours.calls.at(call, false, Calls::crash);
            judging.judgeOrCrash();
            more = judging.hours.calls.cameToIt();
            judging.judge();
            assertThat(judging.facts(NINE, share(8))).isEqualTo(HourFacts.NONE);
            judging.assertFiguresFollowEvidence();
            judging.assertRungsFollowShares(ITEM);
        }
    }

    @Test
    void a_crowd_waits_unless_its_hour_settles_and_is_not_sealed_while_it_waits() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        for (int delivery = 0; delivery < 2_000; delivery++) {
            judging.hours.mark(NINE);
        }
        judging.judge();
        judging.record(click("b", "2026-11-21T09:26:00Z", 8));
        judging.advance(Duration.ofMinutes(11));
        assertThat(judging.judge().judged())
                .as("2,002 deliveries wait 12 minutes")
                .isZero();
        assertThat(judging.facts(NINE, share(8)).human()).isZero();
        judging.advance(Duration.ofMinutes(2));
        assertThat(judging.judge().judged()).isEqualTo(1);
        assertThat(judging.facts(NINE, share(8)).human()).isEqualTo(1);
        settle();
        judging.at("2026-12-19T09:59:00Z");
        judging.judge();
        judging.record(click("late", "2026-11-21T09:27:00Z", 9));
        judging.judge();
        judging.record(click("later", "2026-11-21T09:28:00Z", 10));
        judging.at("2026-12-19T10:00:00Z");
        judging.judge();
        assertThat(judging.hours.controls).as("it waits").containsKey(NINE);
        judging.advance(Duration.ofHours(2));
        judging.judge();
        judging.judge();
        assertThat(judging.hours.controls).isEmpty();
        assertThat(judging.facts(NINE, share(10)).human()).isEqualTo(1);
    }

    @Test
    void an_hour_is_sealed_after_28_days_and_what_comes_then_is_counted_apart() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        settle();
        judging.at("2026-12-19T09:59:59Z");
        judging.judge();
        assertThat(judging.hours.controls).containsKey(NINE);
        judging.at("2026-12-19T10:00:00Z");
        judging.judge();
        assertThat(judging.hours.controls).isEmpty();
        judging.record(click("late", "2026-11-21T09:26:00Z", 8));
        judging.judge();
        assertThat(judging.hours.controls).isEmpty();
        assertThat(judging.hours.late).isEqualTo(1);
        assertThat(judging.facts(NINE, share(8))).isEqualTo(HourFacts.NONE);
        assertThat(judging.facts(NINE, share(7)).human()).isEqualTo(1);
    }

    @Test
    void evidence_that_waits_when_its_hour_gets_too_old_is_judged_first() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        judging.at("2027-01-30T00:00:00Z");
        assertThat(judging.judge().judged()).isEqualTo(1);
        assertThat(judging.hours.controls).containsKey(NINE);
        judging.judge();
        assertThat(judging.hours.controls).isEmpty();
        assertThat(judging.named).containsExactly(Set.of(pair(7)));
    }

    @Test
    void salts_older_than_two_days_are_forgotten() {
        judging.record(click("a", "2026-11-21T09:25:00Z", 7));
        judging.at("2026-11-23T23:59:00Z");
        judging.judge();
        assertThat(judging.hours.salts).containsExactly(LocalDate.parse("2026-11-21"));
        judging.at("2026-11-24T00:00:00Z");
        judging.judge();
        assertThat(judging.hours.salts).isEmpty();
    }

    @Test
    void what_platforms_report_is_counted_and_taken_back_whatever_crashes() {
        boolean more = true;
        for (int call = 1; more; call++) {
            judging = new Judging("2026-11-21T09:30:00Z");
            var post = new Evidence.Posted(
                    Instant.parse("2026-11-21T09:10:00Z"),
                    ITEM,
                    new EmployeeId(7),
                    2,
                    new Evidence.Report("meta", "r1", Kind.SHARE, Verb.ADDED, "facebook"));
            judging.keep(post);
            judging.hours.calls.at(call, false, Calls::crash);
            judging.judgeOrCrash();
            more = judging.hours.calls.cameToIt();
            judging.keep(new Evidence.Withdrawn(post.moment(), post.naturalId()));
            judging.judge();
            judging.assertFiguresFollowEvidence();
            assertThat(FakeHours.of(NINE, judging.hours.pages, PageFold.Counts.NONE))
                    .isEmpty();
        }
    }

    private void settle() {
        judging.at("2026-11-21T11:20:00Z");
        judging.judge();
    }

    /** Six people whose links on LinkedIn readers and machines follow, from a quarter to nine to a quarter past ten. */
    private static List<Engagement> crowd(Random random, int size) {
        var crowd = new ArrayList<Engagement>();
        var start = Instant.parse("2026-11-21T08:45:00Z");
        for (int at = 0; at < size; at++) {
            var moment = start.plusSeconds(random.nextInt(90 * 60));
            int person = 1 + random.nextInt(6);
            crowd.add(
                    switch (at % 8) {
                        case 0 ->
                            new Engagement.Intent(
                                    Hour.of(moment).start().plusSeconds(600L + person),
                                    ITEM,
                                    new EmployeeId(person),
                                    1,
                                    0,
                                    40,
                                    null);
                        case 1 -> new Engagement.Confirmation(moment, ITEM, new EmployeeId(person), 1);
                        case 2 -> mailClick("m" + at, moment.toString(), person, 0);
                        case 3 -> arrival(person, moment.toString());
                        default ->
                            click("h" + at, moment.toString(), person, AGENTS.get(random.nextInt(AGENTS.size())));
                    });
        }
        return crowd;
    }

    private static Engagement click(String id, String moment, int person) {
        return click(id, moment, person, CHROME);
    }

    private static Engagement click(String id, String moment, int person, String agent) {
        return hit(id, moment, person, 1, agent);
    }

    private static Engagement mailClick(String id, String moment, int person, int network) {
        return hit(id, moment, person, network, CHROME + " Mail");
    }

    private static Engagement hit(String id, String moment, int person, int network, String agent) {
        return new Engagement.Hit(
                id,
                Instant.parse(moment),
                network == Engagement.Hit.DECOY ? ItemId.NONE : ITEM,
                new EmployeeId(person),
                network,
                0,
                "GET",
                agent,
                false,
                "192.0.2.0/24",
                network == 1 ? BROWSING : Map.of("accept", "text/html", "acceptLanguage", "nl"));
    }

    private static Engagement arrival(int person, String moment) {
        return new Engagement.Delivered(List.of(new Arrival(new EmployeeId(person), Instant.parse(moment))));
    }

    private static ShareKey share(int person) {
        return new ShareKey(ITEM, new EmployeeId(person), 1);
    }

    private static Awards.Pair pair(int person) {
        return new Awards.Pair(new EmployeeId(person), ITEM);
    }
}
