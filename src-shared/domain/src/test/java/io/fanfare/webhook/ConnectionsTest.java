package io.fanfare.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    private final Connections connections = new Connections(Map.of(
            "a", "standard whsec_one==  whsec_two==",
            "b", "standard",
            "c", "",
            "d", "meta app-secret verify:to:ken",
            "e", "linkedin first app.86123:second app.x-1:third",
            "f", "meta verify:token"));

    @Test
    void a_connection_belongs_to_one_provider_and_needs_a_secret() {
        assertThat(connections.find("standard", "a").orElseThrow().secrets())
                .containsExactly("whsec_one==", "whsec_two==");
        assertThat(connections.find("linkedin", "a")).isEmpty();
        assertThat(connections.find("standard", "b")).isEmpty();
        assertThat(connections.find("standard", "c")).isEmpty();
        assertThat(connections.find("", "c")).isEmpty();
        assertThat(connections.find("standard", "missing")).isEmpty();
        assertThat(connections.find("meta", "f"))
                .as("a verify token signs nothing")
                .isEmpty();
    }

    @Test
    void named_values_stand_apart_from_the_secrets() {
        var meta = connections.find("meta", "d").orElseThrow();
        assertThat(meta.secrets()).containsExactly("app-secret");
        assertThat(meta.find("verify")).contains("to:ken");
        var linkedIn = connections.find("linkedin", "e").orElseThrow();
        assertThat(linkedIn.secrets()).containsExactly("first");
        assertThat(linkedIn.secretsAnd("app.")).containsExactlyInAnyOrder("first", "second", "third");
    }
}
