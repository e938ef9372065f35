package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoCoaches;
import io.fanfare.aws.dynamo.DynamoGuidelines;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.guidance.Coach;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.testkit.Examples;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guidelines and coaches through the handler (000-22, 000-32, 001-3). */
class GuidanceApiIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    @AutoClose
    private final Api api = new Api();

    private final DynamoPeopleRegister register = new DynamoPeopleRegister(api.main);

    @Test
    void guidelines_have_a_number_for_each_change_and_keep_what_was() {
        assertThat(api.sample("show-acceptance").status()).isEqualTo(404);
        assertThat(api.sample("change-guidelines").json().path("version").intValue())
                .isEqualTo(1);
        assertThat(api.sample("change-guidelines").json().path("version").intValue())
                .isEqualTo(1);
        var next = put("/v1/guidelines", "{\"texts\":{\"en\":{\"introduction\":\"Two\",\"dos\":[\"Ask\"]}}}");
        assertThat(next.json().path("version").intValue()).isEqualTo(2);
        var all = api.sample("show-guidelines").json();
        assertThat(all.at("/versions/0/texts/en/dos/0").textValue()).isEqualTo("Ask");
        assertThat(all.at("/versions/1/texts/nl/dos")).hasSize(1);
        assertThat(all.path("versions")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | texts.en | required",
                "{\"texts\":{\"nl\":{\"introduction\":\"Een\"}}} | texts.en | required",
                "{\"texts\":{\"en\":{\"introduction\":\" \"}}} | texts.en.introduction | required",
                "{\"texts\":{\"en\":{\"introduction\":\"One\",\"dos\":[\"\"]}}} | texts.en.dos[0] | required"
            })
    void guidelines_that_break_a_rule_are_refused(String body, String field, String rule) {
        var refused = put("/v1/guidelines", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("violations").toString())
                .contains("{\"field\":\"" + field + "\",\"rule\":\"" + rule + "\"}");
        assertThat(api.get("/v1/guidelines").json().path("versions")).isEmpty();
    }

    @Test
    void acceptance_is_told_in_numbers_that_name_nobody() {
        var guidelines = new DynamoGuidelines(api.main);
        IntStream.rangeClosed(1, 20).forEach(id -> register.add(Examples.person(id, Language.EN, State.IN)));
        api.sample("change-guidelines");
        for (int id = 1; id <= 4; id++) {
            guidelines.accept(new EmployeeId(id), 1, NOW);
        }
        assertThat(accepted()).isEqualTo("\"few\"");
        guidelines.accept(new EmployeeId(5), 1, NOW);
        guidelines.accept(new EmployeeId(5), 1, NOW.plusSeconds(60));
        assertThat(accepted()).isEqualTo("5");
        IntStream.rangeClosed(6, 16).forEach(id -> guidelines.accept(new EmployeeId(id), 1, NOW));
        assertThat(accepted()).isEqualTo("\"most\"");
    }

    @Test
    void a_coach_is_shown_as_one_only_after_their_own_yes_and_while_they_are_there() {
        register.add(Examples.person(7, Language.EN, State.IN));
        var named = put("/v1/coaches", "{\"coaches\":[{\"department\":\"Sales\",\"colleague\":\"E7\"}]}");
        assertThat(named.text()).isEqualTo("{\"coaches\":[" + coach(false) + "]}");
        var coaches = new DynamoCoaches(api.main);
        coaches.change(list -> list.answered(new EmployeeId(7), Coach.State.ACCEPTED, NOW));
        assertThat(api.get("/v1/coaches").text()).contains(coach(true));
        new DynamoRoster(api.main).optOut(new EmployeeId(7), NOW);
        assertThat(api.get("/v1/coaches").text()).contains(coach(false));
        assertThat(api.sample("name-coaches").text()).isEqualTo("{\"coaches\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | coaches | required",
                "{\"coaches\":[{\"department\":\"Sales\",\"colleague\":\"E9\"}]} | coaches[0].colleague | unknown",
                "{\"coaches\":[{\"colleague\":\"E9\"}]} | coaches[0].department | required"
            })
    void coaches_that_break_a_rule_are_refused(String body, String field, String rule) {
        var refused = put("/v1/coaches", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").textValue()).isEqualTo(field);
        assertThat(refused.json().path("rule").textValue()).isEqualTo(rule);
    }

    private static String coach(boolean accepted) {
        return "{\"department\":\"Sales\",\"colleague\":\"E7\",\"accepted\":" + accepted + "}";
    }

    private String accepted() {
        return api.get("/v1/guidelines/acceptance").json().path("accepted").toString();
    }

    private Api.Answer put(String path, String json) {
        return api.put(path, "*", json);
    }
}
