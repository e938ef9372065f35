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
            "facility-managers",
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

    @Test
    void a_persona_is_a_facet_like_the_others() {
        assertThat(audience(new Facets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("facility-managers"))))
                .isTrue();
        assertThat(audience(new Facets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("buyers"))))
                .isFalse();
    }

    @Test
    void whoever_matches_all_that_it_excludes_is_left_out() {
        assertThat(everyoneBut(facets(Set.of("Sales"), Set.of(), Set.of(), Set.of(), Set.of())))
                .isFalse();
        assertThat(everyoneBut(facets(Set.of("Sales"), Set.of(), Set.of("BE"), Set.of(), Set.of())))
                .isTrue();
        assertThat(everyoneBut(Facets.NONE)).isTrue();
    }

    @Test
    void to_leave_people_out_is_no_target() {
        var pilot = facets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of("pilot"));
        assertThat(new Audience(Facets.NONE, pilot, false, "not the pilot").hasTarget())
                .isFalse();
        assertThat(new Audience(Facets.NONE, pilot, true, "all but the pilot").hasTarget())
                .isTrue();
    }

    private static boolean everyoneBut(Facets exclude) {
        return new Audience(Facets.NONE, exclude, true, "news").includes(SANNE);
    }

    private static boolean audience(
            Set<String> departments,
            Set<Language> languages,
            Set<String> countries,
            Set<String> topics,
            Set<String> cohorts) {
        return audience(facets(departments, languages, countries, topics, cohorts));
    }

    private static boolean audience(Facets include) {
        return Audience.of(include).includes(SANNE);
    }

    private static Facets facets(
            Set<String> departments,
            Set<Language> languages,
            Set<String> countries,
            Set<String> topics,
            Set<String> cohorts) {
        return new Facets(departments, languages, countries, topics, cohorts, Set.of());
    }
}
