package io.fanfare.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {
    private static final Network LINKEDIN = Networks.DEFAULT.find("linkedin").orElseThrow();
    private static final String OURS =
            "utm_source=linkedin&utm_medium=social&utm_campaign=campaign-3&utm_content=item-4&fcid=CODE";

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "https://a.example https://a.example?{ours}",
                "https://a.example/? https://a.example/?{ours}",
                "https://a.example/p?x=1%20a&&y&z= https://a.example/p?x=1%20a&&y&z=&{ours}",
                "https://a.example/p#part?x https://a.example/p?{ours}#part?x",
                "https://a.example/#!/route?x=1 https://a.example/?{ours}#!/route?x=1",
                "https://a.example/%C3%A9+%7e?q=%c3%a9 https://a.example/%C3%A9+%7e?q=%c3%a9&{ours}"
            })
    void parameters_come_before_the_fragment_and_the_rest_stays_byte_for_byte(String from, String to) {
        assertThat(target(from)).isEqualTo(to.replace("{ours}", OURS));
    }

    @Test
    void the_authors_own_parameters_win() {
        assertThat(target("https://a.example/?utm_source=press&utm_campaign="))
                .isEqualTo(
                        "https://a.example/?utm_source=press&utm_campaign=&utm_medium=social&utm_content=item-4&fcid=CODE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utm%5Fsource=q", "UTM_SOURCE=q", "utm_source"})
    void however_they_are_spelled(String theirs) {
        assertThat(target("https://a.example/?" + theirs)).startsWith("https://a.example/?" + theirs + "&utm_medium=");
    }

    @Test
    void an_old_click_id_makes_way() {
        assertThat(target("https://a.example/?fcid=OLD&x=1")).isEqualTo("https://a.example/?x=1&" + OURS);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.com/, true",
        "http://www.example.com/, true",
        "HTTPS://WWW.EXAMPLE.COM/, true",
        "https://www.example.com:8443/, true",
        "https://blog.example.org/, true",
        "https://a.b.example.org/, true",
        "https://example.org/, false",
        "https://notexample.org/, false",
        "https://www.example.com.evil.example/, false",
        "https://evil.example/?www.example.com, false",
        "https://www.example.com@evil.example/, false",
        "https://user@www.example.com/, false",
        "//www.example.com/, false",
        "/path, false",
        "javascript:alert(1), false",
        "data:text/html;x, false",
        "ftp://www.example.com/, false",
        "mailto:a@www.example.com, false",
        "https:www.example.com, false"
    })
    void only_hosts_on_the_list_are_destinations(String address, boolean allowed) {
        var destinations = new Destinations(List.of("www.example.com", "*.Example.org"));
        assertThat(destinations.allows(URI.create(address))).isEqualTo(allowed);
    }

    @Test
    void an_empty_list_allows_nothing() {
        assertThat(new Destinations(List.of()).allows(URI.create("https://www.example.com/")))
                .isFalse();
    }

    private static String target(String destination) {
        return Redirects.target(URI.create(destination), LINKEDIN, "campaign-3", "item-4", "CODE")
                .toString();
    }
}
