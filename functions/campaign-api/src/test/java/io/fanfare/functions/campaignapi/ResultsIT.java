package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.dynamo.DynamoDeliveryReports;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Fold.ItemOnNetwork;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.HitsCursor;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures, their series and the hits behind them, at 09:05; the hour of 07 has settled. */
class ResultsIT {
    private static final ItemId ITEM = new ItemId(1);
    private static final Hour SEVEN = Hour.parse("2026-11-23T07");
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    private final Api api = new Api();
    private final DynamoHours hours = new DynamoHours(api.main, api.traces);
    private final DynamoEvidenceLog log = new DynamoEvidenceLog(api.main, api.traces, new SecureRandom());

    @BeforeEach
    void anItemThatIsRead() {
        assertThat(api.post("/v1/items", Bodies.ITEM.replace("Two years", "=HYPERLINK(\\\"x\\\")"))
                        .status())
                .isEqualTo(201);
        assertThat(api.post("/v1/campaigns", Bodies.CAMPAIGN).status()).isEqualTo(201);
        new DynamoDeliveryReports(api.main)
                .put(new CampaignId(1), new DeliveryFigures(60, 60, 58, 1, 1, 0, 0, 0, Map.of(), api.clock.instant()));
        hours.setItems(
                SEVEN,
                1,
                Map.of(
                        new ItemOnNetwork(ITEM, 1), new HourFacts(7, 2, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0),
                        new ItemOnNetwork(ITEM, 0), new HourFacts(0, 9, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0)));
        hours.setItems(
                SEVEN.plus(-24),
                1,
                Map.of(new ItemOnNetwork(ITEM, 2), new HourFacts(2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0)));
        rungs(
                30,
                new Rungs.Counts(20, 18, 12, 3, 0),
                Map.of(1, new Rungs.Counts(20, 18, 12, 3, 0), 2, new Rungs.Counts(2, 0, 0, 0, 0)));
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void every_figure_says_what_it_covers_by_which_rules_and_how_fresh_it_is() {
        log.mark(SEVEN.plus(1));
        var results = api.get("/v1/items/1/results").json();
        assertThat(results.path("campaign").intValue()).isEqualTo(1);
        assertThat(results.path("rulesVersion").intValue()).isPositive();
        assertThat(results.at("/window/until").textValue()).isEqualTo("2026-11-23T09:05:00.000Z");
        assertThat(results.at("/freshness/judgedUntil").textValue()).isEqualTo("2026-11-23T08:00:00.000Z");
        assertThat(results.at("/freshness/settledUntil").textValue()).isEqualTo("2026-11-23T08:00:00.000Z");
        assertThat(results.at("/figures/hits").toString())
                .isEqualTo("{\"human\":9,\"inside\":2,\"preview\":3,\"bot\":1,\"unsure\":1}");
        assertThat(results.at("/figures/pageHits/inside").intValue()).isEqualTo(9);
        assertThat(results.at("/figures/opened").intValue()).isEqualTo(30);
        assertThat(api.get("/v1/campaigns/1/results").json().at("/items/0")).isEqualTo(results.path("figures"));
    }

    @Test
    void what_would_give_a_small_group_away_is_not_told() {
        var figures = api.get("/v1/items/1/results").json().path("figures");
        // 20 meant to share and 18 of them were previewed: two were not.
        assertThat(figures.at("/anywhere/intent").intValue()).isEqualTo(20);
        assertThat(figures.at("/anywhere/previewed").textValue()).isEqualTo("most");
        assertThat(figures.at("/networks/facebook/intent").textValue()).isEqualTo("few");
        assertThat(figures.at("/networks/linkedin/intent").textValue()).isEqualTo("hidden");
        assertThat(api.get("/v1/campaigns/1/results")
                        .json()
                        .at("/mails/complained")
                        .textValue())
                .isEqualTo("few");
    }

    @Test
    void a_table_is_asked_for_by_a_word_or_by_accept_and_runs_nothing_in_a_spreadsheet() {
        for (var answer : List.of(
                api.get("/v1/campaigns/1/results?format=csv"),
                api.call("GET", "/v1/campaigns/1/results", Map.of("accept", "text/csv"), null))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("content-type")).startsWith("text/csv");
            assertThat(answer.header("content-disposition")).contains("campaign-1.csv");
            var lines = answer.text().split("\r\n");
            assertThat(lines[0]).startsWith("item,title,figure,rung,network,people,human,inside");
            assertThat(answer.text())
                    .contains("\"'=HYPERLINK(\"\"x\"\")\",people,OPENED,,30,", ",hits,,linkedin,,7,2,3,1,0,")
                    .contains(",mails,SENT,,60,");
            assertThat(lines).hasSizeGreaterThan(10);
        }
        assertThat(api.call("GET", "/v1/items/1/results", Map.of("accept", "application/json, text/csv;q=0.5"), null)
                        .header("content-type"))
                .startsWith("application/json");
        assertThat(api.get("/v1/items/1/results?format=xml").status()).isEqualTo(422);
        assertThat(api.get("/v1/items/9/results").status()).isEqualTo(404);
    }

    @Test
    void a_series_has_every_step_and_a_bound() {
        var hourly = api.get("/v1/items/1/results?series=hour&from=2026-11-22T06:00:00Z&until=2026-11-23T09:00:00Z")
                .json();
        assertThat(hourly.path("points")).hasSize(27);
        assertThat(point(hourly, "2026-11-23T07").toString())
                .isEqualTo("{\"human\":7,\"inside\":2,\"preview\":3,\"bot\":1,\"unsure\":0}");
        assertThat(point(hourly, "2026-11-22T07").path("human").intValue()).isEqualTo(2);
        assertThat(point(hourly, "2026-11-23T08").path("human").intValue()).isZero();
        var daily = api.get("/v1/campaigns/1/results?series=day").json();
        assertThat(daily.path("points")).hasSize(91);
        assertThat(point(daily, "2026-11-22").path("human").intValue()).isEqualTo(2);
        assertThat(daily.toString()).doesNotContain("intent", "reached", "opened");
        assertThat(api.get("/v1/items/1/results?series=day&format=csv").text()).contains("\r\n2026-11-22,2,0,0,0,1,");
        assertThat(api.get("/v1/items/1/results?series=hour&from=2026-01-01T00:00:00Z")
                        .json()
                        .path("rule")
                        .textValue())
                .isEqualTo("too-long");
        assertThat(api.get("/v1/items/1/results?series=hour&from=2027-01-01T00:00:00Z")
                        .json()
                        .path("rule")
                        .textValue())
                .isEqualTo("order");
        assertThat(api.get("/v1/items/1/results?series=week").status()).isEqualTo(422);
        assertThat(api.get("/v1/items/9/results?series=day").status()).isEqualTo(404);
    }

    @Test
    void the_hits_behind_an_hour_name_nobody() {
        hits(3);
        log.append(new Evidence.Seen(hit("page", 0, 7, CHROME), "visitor"));
        var answer = api.get("/v1/items/1/hits?hour=2026-11-23T07");
        assertThat(answer.status()).isEqualTo(200);
        var hits = answer.json();
        assertThat(hits.path("count").intValue()).isEqualTo(3);
        assertThat(hits.at("/hits/0/at").textValue()).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(hits.at("/hits/0/verdict").textValue()).isNotBlank();
        assertThat(hits.at("/hits/0/score").isInt()).isTrue();
        assertThat(hits.at("/hits/0/signs").toString()).contains("NO_FETCH_METADATA");
        assertThat(hits.at("/hits/0/agent").textValue()).isEqualTo("chrome");
        assertThat(hits.at("/hits/0/network").textValue()).isEqualTo("other");
        assertThat(answer.text()).doesNotContain("198.51.100", "visitor", "request-", "person", "Mozilla", "7001");
        assertThat(api.get("/v1/items/1/hits?hour=2026-11-23T07&format=csv").text())
                .startsWith("at,network,verdict,")
                .doesNotContain("198.51.100", "visitor", "request-");
    }

    @Test
    void hits_are_paged_by_a_cursor_that_nobody_can_bend() {
        hits(620);
        var shown = new ArrayList<JsonNode>();
        var first = api.get("/v1/items/1/hits?hour=2026-11-23T07");
        first.json().path("hits").forEach(shown::add);
        assertThat(shown).hasSize(500);
        var next = first.json().path("next").textValue();
        assertThat(first.header("link")).contains(next).contains("rel=\"next\"");
        var second =
                api.get("/v1/items/1/hits?hour=2026-11-23T07&cursor=" + next).json();
        second.path("hits").forEach(shown::add);
        assertThat(shown).hasSize(620);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(shown.stream().map(hit -> hit.path("at").textValue())).isSorted();

        for (var forged : List.of(
                "zzz",
                next + "x",
                HitsCursor.text(new ItemId(2), SEVEN, 1),
                HitsCursor.text(ITEM, SEVEN.plus(-1), 1),
                HitsCursor.text(ITEM, SEVEN, -1))) {
            var answer = api.get("/v1/items/1/hits?hour=2026-11-23T07&cursor=" + forged);
            assertThat(answer.status()).as(forged).isEqualTo(422);
            assertThat(answer.text()).contains("\"field\":\"cursor\"").doesNotContain(forged);
        }
        var far = api.get(
                "/v1/items/1/hits?hour=2026-11-23T07&cursor=" + HitsCursor.text(ITEM, SEVEN, Integer.MAX_VALUE));
        assertThat(far.json().path("hits")).isEmpty();
    }

    @Test
    void hits_of_fewer_than_five_peoples_shares_are_not_shown() {
        hits(3);
        rungs(30, new Rungs.Counts(4, 4, 4, 0, 0), Map.of(1, new Rungs.Counts(4, 4, 4, 0, 0)));
        var answer = api.get("/v1/items/1/hits?hour=2026-11-23T07");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("too-few-people");
    }

    @Test
    void an_hour_that_may_still_change_or_whose_hits_are_deleted_is_refused() {
        assertThat(rule("2026-11-23T08")).isEqualTo("hits");
        assertThat(rule("2026-11-23T09")).isEqualTo("not-settled");
        assertThat(rule("2026-10-19T09")).isEqualTo("deleted");
        assertThat(rule("yesterday")).isEqualTo("hour");
        assertThat(rule("2026-11-23T07:30")).isEqualTo("hour");
        assertThat(api.get("/v1/items/1/hits").json().path("rule").textValue()).isEqualTo("required");
        assertThat(api.get("/v1/items/9/hits?hour=2026-11-23T07").status()).isEqualTo(404);
    }

    private String rule(String hour) {
        api.clock.set(Instant.parse("2026-11-23T09:15:00Z"));
        return api.get("/v1/items/1/hits?hour=" + hour).json().path("rule").asText("hits");
    }

    private void rungs(int opened, Rungs.Counts anywhere, Map<Integer, Rungs.Counts> networks) {
        hours.setRungs(
                ITEM,
                hours.rungsVersion(ITEM),
                new Rungs(opened, 0, Map.of(), anywhere, networks, Rungs.Texts.NONE),
                Firsts.NONE,
                api.clock.instant());
    }

    private void hits(int count) {
        for (int at = 0; at < count; at++) {
            log.append(new Evidence.Seen(hit("request-" + at, 1 + at % 2, at, CHROME), "visitor-" + at));
        }
        log.append(new Evidence.Seen(hit("late", 1, 3_600, CHROME), "visitor"));
        log.mark(SEVEN);
    }

    private static Engagement.Hit hit(String id, int network, int second, String agent) {
        return new Engagement.Hit(
                id,
                SEVEN.start().plus(Duration.ofSeconds(second)).plusMillis(321),
                ITEM,
                new EmployeeId(7001),
                network,
                0,
                "GET",
                agent,
                false,
                "198.51.100.0/24",
                Map.of("accept", "text/html", "acceptLanguage", "nl"));
    }

    private static JsonNode point(JsonNode series, String at) {
        for (var point : series.path("points")) {
            if (point.path("at").textValue().equals(at)) {
                return point.path("hits");
            }
        }
        throw new AssertionError("no point " + at);
    }
}
