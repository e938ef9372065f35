package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.CHROME;
import static io.fanfare.engagement.EngagementExamples.hit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com) | PREVIEW",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php) | PREVIEW",
                "Twitterbot/1.0 | PREVIEW",
                "WhatsApp/2.23.20.0 A | PREVIEW",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots) | PREVIEW",
                "Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app) | PREVIEW",
                "TelegramBot (like TwitterBot) | PREVIEW",
                "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 | PREVIEW",
                "Mozilla/5.0 | BOT",
                "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy) | BOT",
                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/120.0.0.0 Safari/537.36 | BOT",
                "curl/8.5.0 | BOT",
                "'' | BOT",
                "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro) | UNSURE",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | HUMAN",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0.0.36.108;FBDV/iPhone14,5] | HUMAN",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.29.1 | HUMAN",
            })
    void user_agents_are_told_apart(String agent, Verdict verdict) {
        assertThat(Rules.judge(hit(agent, "GET", Map.of()))).isEqualTo(verdict);
    }

    @Test
    void a_head_request_is_no_person() {
        assertThat(Rules.judge(hit(CHROME, "HEAD", Map.of()))).isEqualTo(Verdict.BOT);
    }

    @ParameterizedTest
    @CsvSource({"secPurpose, prefetch;prerender", "purpose, prefetch", "xMoz, prefetch", "xPurpose, preview"})
    void a_prefetching_browser_is_no_person(String header, String value) {
        assertThat(Rules.judge(hit(CHROME, "GET", Map.of(header, value)))).isEqualTo(Verdict.BOT);
    }
}
