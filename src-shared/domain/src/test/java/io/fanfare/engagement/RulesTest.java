package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.BROWSING;
import static io.fanfare.engagement.EngagementExamples.CHROME;
import static io.fanfare.engagement.EngagementExamples.hit;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Hour;
import java.util.HashMap;
import java.util.List;
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
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | HUMAN",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0.0.36.108;FBDV/iPhone14,5] | HUMAN",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 [LinkedInApp]/9.29.1 | HUMAN",
            })
    void user_agents_are_told_apart(String agent, Verdict verdict) {
        assertThat(judge(hit(agent, "GET", BROWSING))).isEqualTo(verdict);
    }

    @Test
    void a_head_request_is_no_person() {
        assertThat(judge(hit(CHROME, "HEAD", BROWSING))).isEqualTo(Verdict.BOT);
    }

    @ParameterizedTest
    @CsvSource({"secPurpose, prefetch;prerender", "purpose, prefetch", "xMoz, prefetch", "xPurpose, preview"})
    void a_prefetching_browser_is_no_person(String header, String value) {
        assertThat(judge(hit(CHROME, "GET", with(header, value)))).isEqualTo(Verdict.BOT);
    }

    @Test
    void an_office_program_could_be_either() {
        var agent = "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17328; Pro)";
        assertThat(judge(hit(agent, "GET", Map.of("accept", "text/html", "acceptLanguage", "nl"))))
                .isEqualTo(Verdict.UNSURE);
    }

    @Test
    void no_sign_hides_another() {
        var hit = hit("", "HEAD", Map.of("purpose", "prefetch", Visits.RANGE, "barracuda"));
        assertThat(judgement(hit, Rules.CURRENT).signs())
                .containsExactly(
                        Sign.MACHINE_AGENT,
                        Sign.METHOD,
                        Sign.PREFETCH,
                        Sign.SCANNER_RANGE,
                        Sign.NO_LANGUAGE,
                        Sign.ANY_TYPE);
    }

    @Test
    void an_old_version_looks_for_its_own_signs_alone() {
        var hit = hit(CHROME, "GET", Map.of(Visits.RANGE, "azure"));
        assertThat(judgement(hit, Rules.ONE).verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(judgement(hit, Rules.TWO).verdict()).isEqualTo(Verdict.BOT);
    }

    @ParameterizedTest
    @CsvSource({"azure, HUMAN", "barracuda, BOT", "nobody, HUMAN"})
    void where_a_hit_comes_from_is_one_sign_of_many(String range, Verdict verdict) {
        assertThat(judge(hit(CHROME, "GET", with(Visits.RANGE, range)))).isEqualTo(verdict);
    }

    private static Verdict judge(Engagement.Hit hit) {
        return judgement(hit, Rules.CURRENT).verdict();
    }

    private static Judgement judgement(Engagement.Hit hit, Rules rules) {
        var seen = new Evidence.Seen(hit, "v1");
        return new Verdicts(Hour.of(hit.moment()), List.of(seen), Scanners.Known.NOTHING, rules).on(seen);
    }

    private static Map<String, String> with(String signal, String value) {
        var signals = new HashMap<>(BROWSING);
        signals.put(signal, value);
        return signals;
    }
}
