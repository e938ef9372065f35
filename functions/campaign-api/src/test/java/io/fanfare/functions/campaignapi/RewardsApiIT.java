package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRedemptions;
import io.fanfare.aws.dynamo.DynamoRewards;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.reward.AskForReward;
import io.fanfare.reward.AskForReward.Wish;
import io.fanfare.reward.Lottery;
import io.fanfare.testkit.Examples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rewards and requests through the handler, from real events. */
class RewardsApiIT {
    private final Api api = new Api();
    private int ids;

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_reward_is_made_shown_listed_and_changed() {
        var made = api.sample("create-reward");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("id").intValue()).isEqualTo(1);
        assertThat(made.json().path("seedDigest").textValue()).matches("[0-9a-f]{64}");
        assertThat(made.text()).doesNotContain("\"seed\"");
        assertThat(api.sample("get-reward").text()).isEqualTo(made.text());
        assertThat(api.sample("list-rewards").json().path("rewards")).hasSize(1);
        var changed = api.sample("replace-reward");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("seedDigest")).isEqualTo(made.json().path("seedDigest"));
        assertThat(api.sample("replace-reward").status()).as("an old ETag").isEqualTo(412);
    }

    @Test
    void a_draw_can_be_recomputed_from_its_answer() {
        api.sample("create-reward");
        var entries = new ArrayList<String>();
        for (int person = 1; person <= 5; person++) {
            earn(person);
            entries.add(ask(person, 1));
        }
        assertThat(api.sample("draw-winners").status()).as("still open").isEqualTo(409);
        api.clock.advance(Duration.ofDays(9));
        var drawn = api.sample("draw-winners");
        assertThat(drawn.status()).isEqualTo(200);
        var seed = drawn.json().path("seed").textValue();
        var winners = new ArrayList<String>();
        drawn.json().path("winners").forEach(winner -> winners.add(winner.textValue()));
        assertThat(winners).isEqualTo(Lottery.winners(seed, entries, 2));
        assertThat(drawn.json().path("list").textValue()).isEqualTo(Lottery.listDigest(entries));
        assertThat(drawn.json().path("seedDigest").textValue()).isEqualTo(Lottery.seedDigest(seed));
        assertThat(api.sample("draw-winners").text()).as("drawn once").isEqualTo(drawn.text());
        assertThat(api.sample("get-reward").json().path("drawn")).isEqualTo(drawn.json());
        var won = new ArrayList<String>();
        api.sample("list-redemptions").json().path("redemptions").forEach(line -> {
            if (line.path("won").booleanValue()) {
                won.add(line.path("entry").textValue());
            }
        });
        assertThat(won).containsExactlyInAnyOrderElementsOf(winners);
    }

    @Test
    void a_request_is_listed_with_a_name_and_settled_once() {
        var register = new DynamoPeopleRegister(api.main);
        register.add(Examples.person(7, Language.NL, State.IN));
        make(
                "{\"kind\":\"THRESHOLD\",\"texts\":{\"en\":{\"title\":\"A book\"}},\"points\":0,\"opensAt\":\"2026-11-01T00:00:00Z\"}");
        ask(7, 1);
        var line = api.sample("list-redemptions").json().path("redemptions").path(0);
        assertThat(line.path("name").textValue()).isEqualTo("Ann Example7");
        assertThat(line.path("title").textValue()).isEqualTo("A book");
        assertThat(line.toString()).doesNotContain("@", "\"person\"", "Marketing");
        var path = "/v1/redemptions/" + line.path("id").textValue();
        assertThat(settle(path, "approve")).isEqualTo(204);
        assertThat(settle(path, "approve")).isEqualTo(204);
        assertThat(settle(path, "cancel")).isEqualTo(409);
        assertThat(api.sample("list-redemptions").json().path("redemptions")).isEmpty();
        assertThat(api.sample("approve-redemption").status()).isEqualTo(404);
        assertThat(api.sample("cancel-redemption").status()).isEqualTo(404);
        assertThat(settle("/v1/redemptions/nonsense", "approve")).isEqualTo(404);
        var terms = api.sample("replace-reward");
        assertThat(terms.status()).as("another kind").isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"GIFT\"|kind|one-of",
                "\"points\":-1|points|range",
                "\"winners\":0|winners|range",
                "\"stock\":5|stock|not-here",
                "\"spends\":true|spends|not-here",
                "\"closesAt\":\"2026-11-22T00:00:00Z\"|closesAt|order",
                "\"closesAt\":null|closesAt|required",
                "\"texts\":{}|texts|required",
                "\"texts\":{\"en\":{\"title\":\"\"}}|texts.en.title|required",
                "\"texts\":{\"es\":{\"title\":\"Libro\"}}|texts|language",
            })
    void what_breaks_a_rule_is_named(String change, String field, String rule) {
        var name = change.substring(1, change.indexOf('"', 1));
        var body = new LinkedHashMap<String, String>(Map.of(
                "kind", "\"DRAW\"",
                "texts", "{\"en\":{\"title\":\"Tickets\"}}",
                "points", "5",
                "opensAt", "\"2026-11-23T00:00:00Z\"",
                "closesAt", "\"2026-12-01T00:00:00Z\""));
        body.put(name, change.substring(change.indexOf(':') + 1));
        var json = "{"
                + String.join(
                        ",",
                        body.entrySet().stream()
                                .map(entry -> "\"" + entry.getKey() + "\":" + entry.getValue())
                                .toList())
                + "}";
        var answer = api.post("/v1/rewards", "", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("field").textValue()).isEqualTo(field);
        assertThat(answer.json().path("rule").textValue()).isEqualTo(rule);
    }

    private void make(String json) {
        assertThat(api.post("/v1/rewards", "", json).status()).isEqualTo(201);
    }

    private int settle(String path, String how) {
        return api.post(path + "/" + how, "", "").status();
    }

    private void earn(int person) {
        var table = api.main;
        table.put(Map.of(
                "pk", Rows.s("BALANCE#%02d".formatted(person)),
                "sk", Rows.s(new EmployeeId(person).padded()),
                "pts", Rows.n(5)));
    }

    private String ask(int person, int reward) {
        var redemptions = new DynamoRedemptions(api.main);
        var id = "%032x".formatted(++ids);
        var outcome = new AskForReward(new DynamoRewards(api.main), redemptions, new DynamoBalances(api.main), () -> id)
                .ask(new Wish(new EmployeeId(person), reward, 0, 0), api.clock.instant());
        assertThat(List.of(outcome)).containsExactly(AskForReward.Outcome.DONE);
        return id;
    }
}
