package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.BROWSING;
import static io.fanfare.engagement.EngagementExamples.CHROME;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies around a hit: arrivals, other hits, landings, and what canaries told. */
class SurroundingsTest {
    private static final Hour NINE = Hour.parse("2026-11-23T09");
    private static final String OFFICE = "198.51.100.0/24";
    private static final String HOME = "203.0.113.0/24";
    private static final int PAGE = Engagement.Hit.SHARE_PAGE;
    private static final Map<String, String> BARE = Map.of("accept", "*/*");

    private final List<Evidence> evidence = new ArrayList<>();
    private Scanners.Known known = Scanners.Known.NOTHING;

    @ParameterizedTest
    @CsvSource({"-5, AT_ONCE", "3, AT_ONCE", "9.9, AT_ONCE", "10, SOON", "59, SOON", "60, ''", "-11, ''"})
    void a_click_is_measured_from_the_arrival_of_its_mail(double seconds, String sign) {
        arrival(7, "09:00:30");
        var hit = mail("a", 7, PAGE, "09:00:30", HOME, BROWSING, Math.round(seconds * 1000));
        assertThat(signs(hit))
                .filteredOn(List.of(Sign.AT_ONCE, Sign.SOON)::contains)
                .hasToString(sign.isEmpty() ? "[]" : "[" + sign + "]");
    }

    @Test
    void only_links_of_the_mail_are_measured_from_its_arrival() {
        arrival(7, "09:00:30");
        assertThat(signs(mail("a", 7, 1, "09:00:33", HOME, BROWSING, 0))).doesNotContain(Sign.AT_ONCE);
    }

    @Test
    void three_links_of_a_mail_within_ten_seconds_are_a_burst_and_all_of_it_is() {
        var first = mail("a", 7, PAGE, "09:05:00", HOME, BROWSING, 0, 1);
        var second = mail("b", 7, PAGE, "09:05:05", OFFICE, BROWSING, 0, 2);
        var third = mail("c", 7, PAGE, "09:05:10", HOME, BROWSING, 0, 3);
        var later = mail("d", 7, PAGE, "09:07:00", HOME, BROWSING, 0, 1);
        assertThat(List.of(first, second, third))
                .allSatisfy(hit -> assertThat(signs(hit)).contains(Sign.BURST));
        assertThat(verdict(third)).isEqualTo(Verdict.BOT);
        assertThat(verdict(later)).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void a_page_loaded_three_times_is_no_burst() {
        for (int at = 0; at < 3; at++) {
            mail("r" + at, 7, PAGE, "09:05:0" + at, HOME, BROWSING, 0);
        }
        assertThat(signs(mail("d", 7, PAGE, "09:05:04", HOME, BROWSING, 0))).doesNotContain(Sign.BURST);
    }

    @Test
    void page_and_opting_out_at_once_are_every_link_of_a_mail() {
        var page = mail("a", 7, PAGE, "09:05:00", HOME, BROWSING, 0);
        mail("b", 7, Engagement.Hit.CONSENT_PAGE, "09:05:02", HOME, BROWSING, 0);
        assertThat(verdict(page)).isEqualTo(Verdict.BOT);
    }

    @Test
    void one_network_over_three_peoples_mails_in_a_minute_looks_like_a_scanner() {
        mail("a", 1, PAGE, "09:05:00", OFFICE, BARE, 0);
        mail("b", 2, PAGE, "09:05:30", OFFICE, BARE, 0);
        var third = mail("c", 3, PAGE, "09:06:00", OFFICE, BARE, 0);
        assertThat(signs(third)).contains(Sign.MANY_RECIPIENTS);
        assertThat(verdict(third)).isEqualTo(Verdict.BOT);
    }

    @Test
    void the_health_probe_is_a_reader_and_nobodys_neighbour() {
        int probe = Hidden.FIRST + 7;
        mail("a", 1, PAGE, "09:05:00", OFFICE, BARE, 0);
        var second = mail("b", 2, PAGE, "09:05:30", OFFICE, BARE, 0);
        var own = mail("c", probe, PAGE, "09:06:00", OFFICE, BARE, 0, probe);
        assertThat(signs(second)).doesNotContain(Sign.MANY_RECIPIENTS);
        assertThat(verdict(own)).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void an_office_behind_one_address_stays_people() {
        var hits = new ArrayList<Evidence.Seen>();
        for (int person = 1; person <= 5; person++) {
            hits.add(mail("m" + person, person, PAGE, "09:05:0" + person, OFFICE, BROWSING, 0));
            hits.add(mail("s" + person, person, 1, "09:05:1" + person, OFFICE, BARE, 0));
        }
        assertThat(hits).allSatisfy(hit -> assertThat(verdict(hit)).isNotEqualTo(Verdict.BOT));
        assertThat(hits)
                .filteredOn(hit -> hit.hit().isOfMail())
                .allSatisfy(hit -> assertThat(verdict(hit)).isEqualTo(Verdict.HUMAN));
        assertThat(hits)
                .filteredOn(hit -> !hit.hit().isOfMail())
                .allSatisfy(hit -> assertThat(signs(hit)).doesNotContain(Sign.MANY_RECIPIENTS));
    }

    @ParameterizedTest
    @CsvSource({"08:56:00, BOT", "09:14:00, BOT", "09:16:00, HUMAN"})
    void the_decoy_tells_on_its_visitor_for_ten_minutes_either_way(String click, Verdict verdict) {
        mail("d", 7, Engagement.Hit.DECOY, "09:05:00", HOME, BARE, 0);
        var hit = mail("a", 7, PAGE, click, HOME, BROWSING, 0);
        assertThat(verdict(hit)).isEqualTo(verdict);
    }

    @Test
    void the_decoy_of_one_colleague_tells_on_the_same_visitor_elsewhere_but_not_on_another() {
        mail("d", 7, Engagement.Hit.DECOY, "09:05:00", OFFICE, BARE, 0);
        assertThat(verdict(mail("a", 8, PAGE, "09:06:00", OFFICE, BROWSING, 0))).isEqualTo(Verdict.BOT);
        assertThat(verdict(mail("b", 8, PAGE, "09:06:00", HOME, BROWSING, 0))).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void a_landing_of_the_same_visitor_speaks_for_a_person() {
        var hit = mail("a", 7, 1, "09:05:00", HOME, Map.of("accept", "text/html"), 0);
        assertThat(verdict(hit)).isEqualTo(Verdict.HUMAN);
        assertThat(signs(hit)).doesNotContain(Sign.LANDED);
        landing(7, 1, "09:05:02", OFFICE);
        assertThat(signs(hit)).doesNotContain(Sign.LANDED);
        landing(7, 1, "09:05:02", HOME);
        assertThat(signs(hit)).contains(Sign.LANDED);
    }

    @Test
    void a_sandbox_that_runs_scripts_is_no_person() {
        arrival(7, "09:05:00");
        var cloud = new HashMap<>(BROWSING);
        cloud.put(Visits.RANGE, "azure");
        var hit = mail("a", 7, PAGE, "09:05:04", OFFICE, cloud, 0);
        landing(7, PAGE, "09:05:06", OFFICE);
        assertThat(signs(hit)).contains(Sign.LANDED, Sign.NAVIGATED, Sign.CLOUD_AT_ONCE);
        assertThat(verdict(hit)).isEqualTo(Verdict.BOT);
    }

    @Test
    void a_check_at_the_moment_of_the_click_is_told_from_the_click() {
        var cloud = new HashMap<>(BROWSING);
        cloud.put(Visits.RANGE, "azure");
        var check = seen("a", 7, PAGE, "09:25:01", OFFICE, cloud, "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0", 0, 1);
        var click = mail("b", 7, PAGE, "09:25:02", HOME, BROWSING, 0);
        assertThat(verdict(check)).isEqualTo(Verdict.BOT);
        assertThat(verdict(click)).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void what_follows_a_canarys_links_is_the_scanner_and_known_by_that_elsewhere() {
        known = new Scanners.Known(Set.of(new EmployeeId(99)), Set.of());
        arrival(99, "09:05:00");
        arrival(7, "09:06:00");
        arrival(8, "09:06:00");
        var canary = mail("c", 99, PAGE, "09:05:20", OFFICE, BROWSING, 0);
        var alike = mail("a", 7, PAGE, "09:06:30", OFFICE, BARE, 0);
        var patient = mail("b", 8, PAGE, "09:09:00", OFFICE, BROWSING, 0);
        var share = mail("s", 7, 1, "09:30:00", OFFICE, BROWSING, 0);
        assertThat(verdict(canary)).isEqualTo(Verdict.BOT);
        assertThat(verdict(alike)).isEqualTo(Verdict.BOT);
        assertThat(signs(alike)).contains(Sign.SCANNER_IN_MAIL);
        assertThat(signs(patient)).doesNotContain(Sign.SCANNER_IN_MAIL);
        assertThat(signs(share)).contains(Sign.SCANNER_ELSEWHERE);
        assertThat(verdict(share)).isEqualTo(Verdict.HUMAN);
    }

    @Test
    void a_canary_counts_in_no_figure() {
        known = new Scanners.Known(Set.of(new EmployeeId(99)), Set.of());
        mail("c", 99, PAGE, "09:05:20", OFFICE, BROWSING, 0);
        mail("s", 99, 1, "09:05:20", OFFICE, BROWSING, 0);
        evidence.add(new Evidence.Intended(at("09:06:00"), new ItemId(1), new EmployeeId(99), 1, 0, 3, null));
        assertThat(Fold.of(NINE, evidence, verdicts()).shares()).isEmpty();
    }

    @Test
    void links_about_the_mails_themselves_count_in_no_figure() {
        mail("d", 7, Engagement.Hit.DECOY, "09:05:00", HOME, BARE, 0);
        mail("u", 7, Engagement.Hit.CONSENT_PAGE, "09:25:00", HOME, BROWSING, 0);
        assertThat(Fold.of(NINE, evidence, verdicts()).shares()).isEmpty();
    }

    @Test
    void any_order_of_the_same_evidence_comes_to_the_same() {
        var random = new Random(3);
        known = new Scanners.Known(Set.of(new EmployeeId(9)), Set.of());
        for (int at = 0; at < 400; at++) {
            int person = 1 + random.nextInt(9);
            var time =
                    NINE.start().plusSeconds(random.nextInt(3_600)).toString().substring(11, 19);
            var net = random.nextBoolean() ? OFFICE : HOME;
            int network = at == 203
                    ? Engagement.Hit.DECOY
                    : List.of(PAGE, 1, Engagement.Hit.CONSENT_PAGE).get(random.nextInt(3));
            switch (at % 5) {
                case 0 -> arrival(person, time);
                case 1 -> landing(person, 1, time, net);
                default -> mail("h" + at, person, network, time, net, at % 4 == 0 ? BARE : BROWSING, 0);
            }
        }
        var expected = Fold.of(NINE, evidence, verdicts());
        assertThat(expected.items().values()).anySatisfy(facts -> {
            assertThat(facts.human()).isPositive();
            assertThat(facts.bot()).isPositive();
        });
        for (int seed = 0; seed < 30; seed++) {
            Collections.shuffle(evidence, new Random(seed));
            assertThat(Fold.of(NINE, evidence, verdicts())).isEqualTo(expected);
        }
    }

    private Verdict verdict(Evidence.Seen seen) {
        return verdicts().on(seen).verdict();
    }

    private List<Sign> signs(Evidence.Seen seen) {
        return verdicts().on(seen).signs();
    }

    private Verdicts verdicts() {
        return new Verdicts(NINE, evidence, known, Rules.CURRENT);
    }

    private void arrival(int person, String time) {
        evidence.add(new Evidence.Delivered(
                new Engagement.Delivered(List.of(new Engagement.Delivered.Arrival(new EmployeeId(person), at(time))))));
    }

    private void landing(int person, int network, String time, String net) {
        evidence.add(new Evidence.Landed(
                new Engagement.Landed(
                        "l" + evidence.size(),
                        at(time),
                        new ItemId(1),
                        new EmployeeId(person),
                        network,
                        CHROME,
                        false,
                        net),
                ""));
    }

    private Evidence.Seen mail(
            String id, int person, int network, String time, String net, Map<String, String> signals, long millis) {
        return mail(id, person, network, time, net, signals, millis, 1);
    }

    private Evidence.Seen mail(
            String id,
            int person,
            int network,
            String time,
            String net,
            Map<String, String> signals,
            long millis,
            int item) {
        return seen(id, person, network, time, net, signals, CHROME, millis, item);
    }

    private Evidence.Seen seen(
            String id,
            int person,
            int network,
            String time,
            String net,
            Map<String, String> signals,
            String agent,
            long millis,
            int item) {
        var moment = at(time).plus(Duration.ofMillis(millis));
        var hit = new Engagement.Hit(
                id, moment, new ItemId(item), new EmployeeId(person), network, 0, "GET", agent, false, net, signals);
        var seen = new Evidence.Seen(hit, net + agent);
        evidence.add(seen);
        return seen;
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }
}
