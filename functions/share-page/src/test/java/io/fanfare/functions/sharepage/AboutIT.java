package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page about measuring promises (003-11); that rows are kept no longer is held where they are written. */
class AboutIT {
    @AutoClose
    private final OwnPage page = new OwnPage();

    @ParameterizedTest
    @EnumSource
    void it_tells_the_days_that_the_code_keeps_to_in_every_language(Language language) {
        var shown = page.open("GET /about-measuring", "", language.tag());
        assertThat(shown.getStatusCode()).isEqualTo(200);
        assertThat(shown.getBody())
                .contains("<html lang=\"" + language.tag() + "\">")
                .doesNotContain("{0}");
        var words = Words.of(language);
        for (var days : List.of(3, 35, 400)) {
            assertThat(shown.getBody()).contains(words.say("about.days", days));
        }
    }

    @Test
    void every_page_leads_to_it() {
        assertThat(page.send("show-me").getBody()).contains("href=\"/about-measuring\"");
        assertThat(page.send("show-page").getBody()).contains("href=\"/about-measuring\"");
        assertThat(page.send("show-decoy").getBody()).contains("href=\"/about-measuring\"");
    }
}
