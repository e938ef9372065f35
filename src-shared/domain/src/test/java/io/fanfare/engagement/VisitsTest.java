package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisitsTest {
    private final Visits visits =
            new Visits(new CompanyNetworks(List.of("192.0.2.0/24", "203.0.113.64/26", "2001:db8:5::/48")));

    @ParameterizedTest
    @CsvSource({
        "192.0.2.200, 192.0.2.0/24, true",
        "192.0.3.1, 192.0.3.0/24, false",
        "203.0.113.64, 203.0.113.0/24, true",
        "203.0.113.128, 203.0.113.0/24, false",
        "2001:db8:5:1::9, 2001:db8:5:0:0:0:0:0/48, true",
        "2001:db8:6:1::9, 2001:db8:6:0:0:0:0:0/48, false",
        "::ffff:192.0.2.1, 192.0.2.0/24, true",
        "www.example.com, '', false",
        "'', '', false"
    })
    void an_address_is_kept_as_its_network_and_compared_before_it_is_cut(String address, String net, boolean inside) {
        var visit = visit(address, Map.of());
        assertThat(visit.net()).isEqualTo(net);
        assertThat(visit.inside()).isEqualTo(inside);
    }

    @Test
    void no_address_is_no_network() {
        assertThat(visit(null, Map.of()).net()).isEmpty();
    }

    @Test
    void signals_are_kept_by_their_names_and_everything_else_is_dropped() {
        var visit = visit(
                "192.0.2.1",
                Map.ofEntries(
                        Map.entry("Sec-Purpose", "prefetch"),
                        Map.entry("purpose", "prefetch"),
                        Map.entry("x-moz", "prefetch"),
                        Map.entry("x-purpose", "preview"),
                        Map.entry("accept", "*/*"),
                        Map.entry("accept-language", "nl"),
                        Map.entry("sec-fetch-user", "?1"),
                        Map.entry("sec-fetch-mode", "navigate"),
                        Map.entry("sec-fetch-site", "cross-site"),
                        Map.entry("sec-fetch-dest", "document"),
                        Map.entry("sec-ch-ua", "\"Chromium\""),
                        Map.entry("user-agent", "Browser/1"),
                        Map.entry("referer", "https://www.linkedin.com/in/somebody?x=1"),
                        Map.entry("cookie", "secret"),
                        Map.entry("x-forwarded-for", "192.0.2.1")));
        assertThat(visit.signals())
                .containsOnlyKeys(
                        "secPurpose",
                        "purpose",
                        "xMoz",
                        "xPurpose",
                        "accept",
                        "acceptLanguage",
                        "fetchUser",
                        "fetchMode",
                        "fetchSite",
                        "fetchDest",
                        "clientHints",
                        "refererHost")
                .containsEntry("refererHost", "www.linkedin.com");
        assertThat(visit.agent()).isEqualTo("Browser/1");
        assertThat(visit.toString()).doesNotContain("secret", "somebody", "192.0.2.1,");
    }

    @Test
    void what_a_stranger_sends_is_cut_to_length() {
        var visit = visit("192.0.2.1", Map.of("user-agent", "x".repeat(9_000), "accept", "y".repeat(9_000)));
        assertThat(visit.agent()).hasSize(256);
        assertThat(visit.signals().get("accept")).hasSize(256);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.0", "192.0.2.0/33", "2001:db8::/129", "office/24", "192.0.2.0/x", "/24", ""})
    void a_malformed_network_stops_the_start(String cidr) {
        assertThatThrownBy(() -> new CompanyNetworks(List.of(cidr))).isInstanceOf(IllegalArgumentException.class);
    }

    private Visit visit(@Nullable String address, Map<String, String> headers) {
        return visits.visit("id", Instant.parse("2026-11-23T09:05:00Z"), "GET", address, headers);
    }

    @ParameterizedTest
    @CsvSource({
        "40.94.28.11, microsoft-defender",
        "52.101.3.4, microsoft-defender",
        "20.42.8.9, azure",
        "3.120.4.5, aws",
        "64.235.150.9, barracuda",
        "2a01:111:f403:1::5, microsoft-defender",
    })
    void machines_are_known_by_their_networks(String address, String owner) {
        assertThat(visit(address, Map.of()).signals()).containsEntry("range", owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"104.28.30.4", "172.226.10.1", "84.53.76.9", "2001:db8:6:1::9"})
    void homes_and_relays_belong_to_no_machine(String address) {
        assertThat(visit(address, Map.of()).signals()).doesNotContainKey("range");
    }
}
