package io.fanfare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.Language;
import io.fanfare.people.Profile;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A person belongs to an audience when they match every list that is not empty. */
class AudienceTest {
    private static final Profile SANNE = new Profile(
            "E1",
            "Sanne",
            "Jansen",
            "sanne@noordlicht.example",
            "Sales",
            Language.NL,
            "NL",
            ZoneId.of("Europe/Amsterdam"),
            Set.of("grid", "careers"),
            "pilot",
            false,
            null,
            null);

    @Test
    void every_list_must_match() {
        assertThat(audience(Set.of("Sales"), Set.of(Language.NL), Set.of("NL"), Set.of("grid"), Set.of("pilot")))
                .isTrue();
        assertThat(audience(Set.of("HR"), Set.of(Language.NL), Set.of("NL"), Set.of("grid"), Set.of("pilot")))
                .isFalse();
        assertThat(audience(Set.of("Sales"), Set.of(Language.DA), Set.of(), Set.of(), Set.of()))
                .isFalse();
        assertThat(audience(Set.of("Sales"), Set.of(), Set.of("DK"), Set.of(), Set.of()))
                .isFalse();
        assertThat(audience(Set.of(), Set.of(), Set.of(), Set.of("safety"), Set.of()))
                .isFalse();
        assertThat(audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("alumni")))
                .isFalse();
    }

    @Test
    void one_topic_in_common_is_enough() {
        assertThat(audience(Set.of(), Set.of(), Set.of(), Set.of("safety", "careers"), Set.of()))
                .isTrue();
    }

    private static boolean audience(
            Set<String> departments,
            Set<Language> languages,
            Set<String> countries,
            Set<String> topics,
            Set<String> cohorts) {
        return new Audience(departments, languages, countries, topics, cohorts, false, null).includes(SANNE);
    }
}
