package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Tally;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.Verdict;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.AuditHits.AuditedHit;
import io.fanfare.report.AuditHits.Outcome;
import io.fanfare.sharing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hits behind a figure can be looked at, and lead to nobody. */
class AuditHitsTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final ItemId ITEM = new ItemId(4);
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private final ReportSources sources = new ReportSources(NINE.end());
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final AuditHits audit =
            new AuditHits(sources, sources, sources.hours, sources.hours, Networks.DEFAULT, () -> now);

    @BeforeEach
    void itemOfMany() {
        sources.campaign(1, 4);
        shared(Map.of(1, 20, 3, 6));
    }

    @Test
    void every_hit_of_the_hour_is_told_in_order_with_its_verdict_and_its_reasons() {
        hit("c", "09:30:00.900", 7, 3, "Twitterbot/1.0");
        hit("a", "09:10:00.500", 8, 1, CHROME);
        hit("b", "09:20:00", 9, 1, "curl/8.5.0");
        var page = page(0);
        assertThat(page.hits())
                .extracting(
                        AuditedHit::at,
                        AuditedHit::network,
                        hit -> hit.judgement().verdict(),
                        AuditedHit::agent)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                at("09:10:00"), "linkedin", Verdict.HUMAN, AgentFamily.CHROME),
                        org.assertj.core.groups.Tuple.tuple(
                                at("09:20:00"), "linkedin", Verdict.BOT, AgentFamily.MACHINE),
                        org.assertj.core.groups.Tuple.tuple(
                                at("09:30:00"), "x", Verdict.PREVIEW, AgentFamily.PREVIEW_CRAWLER));
        assertThat(page.hits().get(1).judgement().signs()).isNotEmpty();
        assertThat(page.rulesVersion()).isEqualTo(Rules.CURRENT.number());
        assertThat(page.hour()).isEqualTo(3);
    }

    @Test
    void nothing_in_an_answer_leads_to_a_person() {
        hit("request-77", "09:10:00", 424_242, 1, CHROME);
        assertThat(page(0).toString()).doesNotContain("424242", "192.0.2", "request-77", "the visitor");
    }

    @Test
    void other_hours_other_items_canaries_and_the_links_of_mails_are_left_out() {
        hit("before", "08:59:59", 7, 1, CHROME);
        hit("after", "10:00:00", 7, 1, CHROME);
        hit("page", "09:10:00", 7, Engagement.Hit.SHARE_PAGE, CHROME);
        hit("decoy", "09:10:00", 8, Engagement.Hit.DECOY, CHROME);
        sources.hours.canaries.add(new EmployeeId(99));
        hit("canary", "09:10:00", 99, 1, CHROME);
        sources.hours.append(seen("other", "09:10:00", new ItemId(5), 7, 1, CHROME));
        assertThat(page(0).hits()).isEmpty();
        assertThat(page(0).hour()).isZero();
    }

    @Test
    void a_verdict_rests_on_what_lies_around_the_hour_too() {
        hit("click", "09:58:00", 7, 1, CHROME);
        hit("decoy", "10:02:00", 7, Engagement.Hit.DECOY, CHROME);
        assertThat(page(0).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.judgement().verdict()).isEqualTo(Verdict.BOT));
    }

    @Test
    void an_hour_is_judged_by_the_rules_that_were_chosen_for_it() {
        hit("click", "09:10:00", 7, 1, CHROME);
        sources.hours.mark(NINE);
        sources.hours.judgeBy(NINE, Rules.ONE);
        assertThat(page(0).rulesVersion()).isEqualTo(1);
    }

    @Test
    void networks_that_too_few_people_used_are_told_together() {
        shared(Map.of(1, 20, 3, 3, 4, 2));
        hit("a", "09:10:00", 7, 1, CHROME);
        hit("b", "09:11:00", 8, 3, CHROME);
        hit("c", "09:12:00", 9, 4, CHROME);
        assertThat(page(0).hits())
                .extracting(AuditedHit::network)
                .containsExactly("linkedin", AuditedHit.OTHER, AuditedHit.OTHER);
    }

    @Test
    void a_long_hour_comes_in_pages_that_hold_every_hit_once() {
        for (int second = 0; second < 2 * AuditHits.PAGE + 1; second++) {
            hit("h" + second, at("09:00:00").plusSeconds(second).toString(), 7, 1, "curl/8.5.0");
        }
        assertThat(page(0).hits()).hasSize(AuditHits.PAGE);
        assertThat(page(0).next()).isEqualTo(AuditHits.PAGE);
        assertThat(page(AuditHits.PAGE).next()).isEqualTo(2 * AuditHits.PAGE);
        assertThat(page(AuditHits.PAGE).hits().getFirst().at())
                .isEqualTo(at("09:00:00").plusSeconds(AuditHits.PAGE));
        var last = page(2 * AuditHits.PAGE);
        assertThat(last.hits()).hasSize(1);
        assertThat(last.next()).isZero();
        assertThat(page(9_999).hits()).isEmpty();
        assertThat(page(9_999).next()).isZero();
    }

    @Test
    void the_hits_of_four_peoples_shares_are_not_shown() {
        shared(Map.of(1, 4));
        hit("a", "09:10:00", 7, 1, CHROME);
        assertThat(audit.audit(ITEM, NINE, 0)).isEqualTo(new Outcome.TooFew());
    }

    @Test
    void what_still_moves_what_is_deleted_and_what_never_was_is_not_shown() {
        now = at("10:14:59");
        assertThat(audit.audit(ITEM, NINE, 0)).isEqualTo(new Outcome.NotSettled());
        now = at("10:15:00");
        assertThat(audit.audit(ITEM, NINE, 0)).isInstanceOf(Outcome.Page.class);
        now = NINE.end().plus(Duration.ofDays(34));
        assertThat(audit.audit(ITEM, NINE, 0)).isInstanceOf(Outcome.Page.class);
        now = now.plusMillis(1);
        assertThat(audit.audit(ITEM, NINE, 0)).isEqualTo(new Outcome.Gone());
        assertThat(audit.audit(new ItemId(5), NINE, 0)).isEqualTo(new Outcome.Unknown());
    }

    private Outcome.Page page(int after) {
        return (Outcome.Page) audit.audit(ITEM, NINE, after);
    }

    /** People who pressed the button, by network. */
    private void shared(Map<Integer, Integer> people) {
        var networks = new java.util.HashMap<Integer, Rungs.Counts>();
        people.forEach((network, count) -> networks.put(network, new Rungs.Counts(count, 0, 0, 0, 0)));
        int all = people.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var rungs = new Rungs(0, 0, Map.of(), new Rungs.Counts(all, 0, 0, 0, 0), networks, Rungs.Texts.NONE);
        sources.figures.put(ITEM, new Figures.ItemFigures(rungs, now, Map.of(), Tally.NONE));
    }

    private void hit(String id, String time, int person, int network, String agent) {
        sources.hours.append(
                seen(id, time, network == Engagement.Hit.DECOY ? ItemId.NONE : ITEM, person, network, agent));
    }

    private static Evidence seen(String id, String time, ItemId item, int person, int network, String agent) {
        return new Evidence.Seen(
                new Engagement.Hit(
                        id,
                        time.endsWith("Z") ? Instant.parse(time) : at(time),
                        item,
                        new EmployeeId(person),
                        network,
                        0,
                        "GET",
                        agent,
                        false,
                        "192.0.2.0/24",
                        Map.of("accept", "text/html", "acceptLanguage", "nl", "fetchMode", "navigate")),
                "the visitor");
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-21T" + time + "Z");
    }
}
