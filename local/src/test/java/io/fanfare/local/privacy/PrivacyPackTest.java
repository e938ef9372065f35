package io.fanfare.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The pack for a works council holds all that the code can do (D28). */
class PrivacyPackTest {
    private static final Pattern ROUTE =
            Pattern.compile("Method: ([A-Z]+), Path: \"(/v1/[^\"]+)\", Auth: \\{AuthorizationScopes: \\[\"([a-z:]+)\"");
    private final Sources sources = new Sources(SampleEvents.root(), Map.of("AskBudget", "2"));
    private final Pack pack = new PrivacyPack(sources).make();

    @Test
    void every_route_is_listed_with_who_may_call_it() throws IOException {
        var template = Files.readString(SampleEvents.root().resolve("template.yaml"));
        var routes = ROUTE.matcher(template).results().toList();
        assertThat(routes).hasSizeGreaterThan(30);
        assertThat(routes)
                .allSatisfy(route -> assertThat(pack.markdown())
                        .containsPattern(Pattern.quote("| " + route.group(1) + " " + route.group(2) + " | ") + "[^|]+"
                                + Pattern.quote("| " + route.group(3) + " |")));
    }

    @Test
    void configuration_data_and_the_part_for_employees_are_in_it() {
        assertThat(sources.parameters())
                .hasSizeGreaterThan(15)
                .allSatisfy(row -> assertThat(row.get(1)).isNotEmpty());
        assertThat(pack.markdown())
                .contains("| AskBudget |", "| 2 |", "| roster row |", "| TRACES | hits".replace("TRACES", "`TRACES`"))
                .contains(
                        "Je, op deze pagina".replace("Je", "Jij"),
                        "You, on this page",
                        "Du, p\u00e5",
                        "Vous, sur",
                        "Sie, auf")
                .contains(PrivacyPack.TO_FILL_IN)
                .doesNotContain("null");
    }

    @Test
    void the_page_says_what_the_text_says_and_escapes_it() {
        assertThat(pack.html())
                .contains("<td>roster row</td>", "id in the file -&gt; number")
                .doesNotContain("<script", "http://");
        assertThat(new Pack("a<b", java.util.List.of(new Pack.Paragraph("1 & 2"))).html())
                .contains("<h1>a&lt;b</h1>", "<p>1 &amp; 2</p>");
    }
}
