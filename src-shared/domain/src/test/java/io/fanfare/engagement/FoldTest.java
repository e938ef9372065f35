package io.fanfare.engagement;

import static io.fanfare.engagement.EngagementExamples.CHROME;
import static io.fanfare.engagement.EngagementExamples.fold;
import static io.fanfare.engagement.EngagementExamples.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hidden;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final ShareKey ON_LINKEDIN = new ShareKey(new ItemId(1), new EmployeeId(7), 1);

    @Test
    void a_double_tap_is_one_visit_and_another_visitor_a_second() {
        var fold = fold(
                NINE,
                List.of(
                        seen("a", "2026-11-21T09:05:00Z", CHROME, "v1", 1, false),
                        seen("b", "2026-11-21T09:05:01Z", CHROME, "v1", 1, false),
                        seen("c", "2026-11-21T09:20:00Z", CHROME, "v2", 1, false)));
        assertThat(fold.facts(ON_LINKEDIN).human()).isEqualTo(2);
        assertThat(fold.facts(ON_LINKEDIN).firstHuman()).isEqualTo(301);
    }

    @Test
    void colleagues_are_counted_apart_from_outside_people() {
        var fold = fold(NINE, List.of(seen("a", "2026-11-21T09:05:00Z", CHROME, "v1", 1, true)));
        assertThat(fold.facts(ON_LINKEDIN).human()).isZero();
        assertThat(fold.facts(ON_LINKEDIN).inside()).isEqualTo(1);
        assertThat(fold.facts(ON_LINKEDIN).firstHuman()).isZero();
    }

    @Test
    void the_health_probe_is_a_reader_from_outside_wherever_it_comes_from_and_no_person() {
        var item = new ItemId(Hidden.FIRST + 7);
        var person = new EmployeeId(Hidden.FIRST + 7);
        var moment = Instant.parse("2026-11-21T09:05:00Z");
        var hit = new Engagement.Hit(
                "p", moment, item, person, 1, 0, "GET", "FanfareProbe/1.0", true, "", Map.of(Visits.RANGE, "aws"));
        var fold = fold(NINE, List.of(new Evidence.Seen(hit, "v1")));
        assertThat(fold.facts(new ShareKey(item, person, 1)).human()).isEqualTo(1);
        assertThat(fold.facts(new ShareKey(item, person, 1)).firstHuman()).isEqualTo(301);
        assertThat(fold.ofPeople().shares()).isEmpty();
    }

    @Test
    void only_the_networks_own_crawler_is_a_preview_of_the_share() {
        var fold = fold(
                NINE,
                List.of(
                        seen("a", "2026-11-21T09:05:00Z", "Twitterbot/1.0", "v1", 1, false),
                        seen("b", "2026-11-21T09:06:00Z", "LinkedInBot/1.0", "v2", 1, false)));
        assertThat(fold.facts(ON_LINKEDIN).preview()).isEqualTo(2);
        assertThat(fold.facts(ON_LINKEDIN).lastPreview()).isEqualTo(361);
    }

    @ParameterizedTest
    @CsvSource({
        "TelegramBot (like TwitterBot), 3, 0",
        "facebookexternalhit/1.1 Facebot Twitterbot/1.0, 2, 0",
        "facebookexternalhit/1.1 Facebot Twitterbot/1.0, 3, 0",
        "facebookexternalhit/1.1, 2, 301",
        "Twitterbot/1.0, 3, 301"
    })
    void a_crawler_that_names_another_networks_is_no_preview_there(String agent, int network, int second) {
        var fold = fold(NINE, List.of(seen("a", "2026-11-21T09:05:00Z", agent, "v1", network, false)));
        var facts = fold.facts(new ShareKey(new ItemId(1), new EmployeeId(7), network));
        assertThat(facts.preview()).isEqualTo(1);
        assertThat(facts.lastPreview()).isEqualTo(second);
    }

    @Test
    void evidence_of_the_neighbouring_hours_is_not_counted() {
        var fold = fold(
                NINE,
                List.of(
                        seen("a", "2026-11-21T08:59:59.999Z", CHROME, "v1", 1, false),
                        seen("b", "2026-11-21T10:00:00Z", CHROME, "v1", 1, false)));
        assertThat(fold.shares()).isEmpty();
    }

    @Test
    void any_order_of_the_same_evidence_comes_to_the_same() {
        var evidence = new ArrayList<Evidence>();
        for (int at = 0; at < 60; at++) {
            var agent = at % 3 == 0 ? "LinkedInBot/1.0" : CHROME;
            evidence.add(seen(
                    "h" + at,
                    Instant.parse("2026-11-21T09:00:00Z").plusSeconds(at * 17L).toString(),
                    agent,
                    "v" + at % 7,
                    1,
                    at % 5 == 0));
        }
        evidence.add(new Evidence.Intended(
                Instant.parse("2026-11-21T09:01:00Z"), new ItemId(1), new EmployeeId(7), 1, 0, 45, 900));
        var expected = fold(NINE, evidence);
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(evidence, new Random(seed));
            assertThat(fold(NINE, evidence)).isEqualTo(expected);
        }
    }

    @Test
    void facts_survive_their_short_form() {
        var facts = new HourFacts(3, 1, 2, 0, 0, 61, 46, 0, 0, 301, 0, 0);
        assertThat(facts.numbers()).hasSize(10);
        assertThat(HourFacts.of(facts.numbers())).isEqualTo(facts);
        assertThat(HourFacts.of(List.of())).isEqualTo(HourFacts.NONE);
        var told = new HourFacts(0, 0, 0, 0, 0, 61, 1, 0, 0, 0, 0, 901);
        assertThat(HourFacts.of(told.numbers())).isEqualTo(told);
    }
}
