package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.sharing.Link;
import io.fanfare.testkit.Samples;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Links of stands through the handler (000-28, 004-14). */
class InvitationsApiIT {
    @AutoClose
    private final Api api = new Api();

    @Test
    void a_stand_gets_a_link_and_pictures_and_loses_them() {
        var made = api.sample("create-stand");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("location")).isEqualTo("/v1/invitations/links/1");
        var link = made.json().path("link").textValue();
        var code = link.substring("https://share.example.com/join/".length());
        assertThat(Samples.publicCodec().decode(code)).contains(new Link.ToStand(1));
        assertThat(made.json().path("svg").textValue()).isEqualTo(link + "/qr.svg");
        assertThat(api.post("/v1/invitations/links", "{\"name\":\"Canteen\",\"until\":\"2027-01-01\"}")
                        .json()
                        .path("id")
                        .intValue())
                .isEqualTo(2);
        var all = api.sample("list-stands").json();
        assertThat(all.at("/links/0/name").textValue()).isEqualTo("Canteen");
        assertThat(all.at("/links/1").toString()).isEqualTo(made.text());

        assertThat(api.sample("remove-stand").status()).isEqualTo(204);
        assertThat(api.sample("remove-stand").status()).isEqualTo(404);
        assertThat(api.call("DELETE", "/v1/invitations/links/x", Map.of(), null).status())
                .isEqualTo(404);
        assertThat(api.get("/v1/invitations/links").json().path("links")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"until\":\"2026-12-31\"} | name | required",
                "{\"name\":\"Hall\"} | until | required",
                "{\"name\":\"Hall\",\"until\":\"soon\"} | until | day",
                "{\"name\":\"Hall\",\"until\":\"2026-11-23\"} | until | in-future",
                "{\"name\":\"Hall\",\"until\":\"2028-11-24\"} | until | too-far"
            })
    void a_stand_that_breaks_a_rule_is_refused_and_takes_no_number(String body, String field, String rule) {
        var refused = api.post("/v1/invitations/links", body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("field").textValue()).isEqualTo(field);
        assertThat(refused.json().path("rule").textValue()).isEqualTo(rule);
        assertThat(api.sample("create-stand").json().path("id").intValue()).isEqualTo(1);
    }
}
