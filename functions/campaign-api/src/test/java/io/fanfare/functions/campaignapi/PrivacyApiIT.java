package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.log.Log;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What data protection asks for on somebody's behalf (003-25, D16). */
class PrivacyApiIT {
    @AutoClose
    private final Api api = new Api();

    @BeforeEach
    void somebody() {
        new DynamoPeopleRegister(api.main).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
        new DynamoPeopleRegister(api.main).add(Examples.canary(8, Language.NL));
    }

    @Test
    void a_person_is_found_by_address_or_id_and_nothing_else_is_told() {
        assertThat(api.sample("find-employee").text()).isEqualTo("{\"id\":7}");
        assertThat(api.post("/v1/employees/find", "{\"email\":\" Person7@EXAMPLE.com \"}")
                        .text())
                .isEqualTo("{\"id\":7}");
        assertThat(api.post("/v1/employees/find", "{\"employeeId\":\"E7\"}").text())
                .isEqualTo("{\"id\":7}");
        assertThat(api.post("/v1/employees/find", "{\"employeeId\":\"E99\"}").status())
                .isEqualTo(404);
        assertThat(api.post("/v1/employees/find", "{\"email\":\"no address\"}").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"employeeId\":\"E7\",\"email\":\"person7@example.com\"}"})
    void one_of_the_two_is_asked_for(String body) {
        var answer = api.post("/v1/employees/find", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("rule").asText()).isEqualTo("either-employeeId-or-email");
        assertThat(answer.text()).doesNotContain("E7", "person7");
    }

    @Test
    void everything_about_one_person_comes_as_one_file() {
        var data = api.sample("export-employee");
        assertThat(data.status()).isEqualTo(200);
        assertThat(data.json().at("/person/email").asText()).isEqualTo("person7@example.com");
        assertThat(data.json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "exportedAt",
                        "person",
                        "settings",
                        "takesPart",
                        "consents",
                        "namedAccounts",
                        "guidelines",
                        "invitations",
                        "mails",
                        "shares",
                        "points",
                        "rewards");
    }

    @Test
    void erasing_is_asked_for_once_however_often_it_is_called() {
        assertThat(api.sample("erase-employee").status()).isEqualTo(202);
        assertThat(api.sample("erase-employee").status()).isEqualTo(202);
        assertThat(new DynamoErasures(api.main).pending()).containsExactly(new Erasure(Samples.PERSON, Reason.ASKED));
    }

    @Test
    void whose_data_it_is_stays_out_of_the_log() {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        try {
            api.sample("export-employee");
        } finally {
            Log.toStandardOutput();
        }
        assertThat(lines)
                .filteredOn(line -> line.contains("api.answered"))
                .singleElement()
                .asString()
                .contains("GET /v1/employees/{id}/data")
                .doesNotContain("\"id\"");
    }

    @Test
    void signing_out_ends_old_links() {
        assertThat(api.sample("sign-out-employee").status()).isEqualTo(204);
        assertThat(new DynamoRoster(api.main).find(Samples.PERSON).orElseThrow().generation())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "8", "0", "E7", "person7@example.com"})
    void nobody_is_nobody_and_no_address_is_a_number(String id) {
        var path = "/v1/employees/" + id;
        assertThat(api.call("DELETE", path, Map.of(), null).status()).isEqualTo(404);
        assertThat(api.call("POST", path + "/sign-out", Map.of(), null).status())
                .isEqualTo(404);
        if (!id.equals(new EmployeeId(8).toString())) {
            assertThat(api.get(path + "/data").status()).isEqualTo(404);
        }
        assertThat(new DynamoErasures(api.main).pending()).isEmpty();
    }
}
