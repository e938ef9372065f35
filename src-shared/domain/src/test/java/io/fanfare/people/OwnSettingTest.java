package io.fanfare.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee.Choice;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSettingTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    @Test
    void each_setting_changes_its_own_and_nothing_else() {
        var person = person(null, 255);
        assertThat(new OwnSetting.InLanguage(Language.DA).of(person)).satisfies(after -> {
            assertThat(after.profile().language()).isEqualTo(Language.DA);
            assertThat(after.chosen()).containsExactly(Choice.LANGUAGE);
            assertThat(new OwnSetting.InLanguage(Language.NL).of(after).profile())
                    .isEqualTo(person.profile());
        });
        assertThat(new OwnSetting.DigestAt(DayOfWeek.FRIDAY, 7).of(person).digestSlot())
                .isEqualTo("FRIDAY#07");
        assertThat(new OwnSetting.BreakUntil(LocalDate.EPOCH).of(person).pausedUntil())
                .isEqualTo(LocalDate.EPOCH);
        assertThat(new OwnSetting.SignedOut().of(person).generation()).isZero();
        var shown = new OwnSetting.OnBoards(true, "Owl").of(new OwnSetting.InSpotlight(true).of(person));
        assertThat(shown.publicity()).isEqualTo(new Publicity(true, "Owl", true));
        var chosen = new OwnSetting.About(Set.of("wind")).of(new OwnSetting.InZone(ZoneId.of("Asia/Tokyo")).of(person));
        assertThat(chosen.chosen()).containsExactlyInAnyOrder(Choice.ZONE, Choice.TOPICS);
        assertThat(chosen.profile().topics()).containsExactly("wind");
        assertThat(chosen.consent()).isEqualTo(person.consent());
        assertThat(chosen.version()).isEqualTo(person.version());
    }

    @Test
    void a_canary_sets_nothing() {
        var results = new ArrayList<Employee>();
        var canary = person(Profile.CANARY, 0);
        new ChangeOwnSettings((_, change, _) -> results.add(change.apply(canary)))
                .change(canary.id(), new OwnSetting.SignedOut(), NOW);
        assertThat(results).containsExactly(canary);
    }

    @ParameterizedTest
    @CsvSource({
        "Silver heron, Silver heron",
        "'  Silver   heron ', Silver heron",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void an_alias_is_tidied(String text, String alias) {
        assertThat(Alias.read(text)).isEqualTo(new Alias.Fine(alias));
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123456789012345678901, TOO_LONG",
        "ann@example.com, ADDRESS",
        "@ann, CONTROL_CHARACTER",
        "see https://x.example, ADDRESS",
        "WWW.example.com, ADDRESS",
        "'a\u202Eb', CONTROL_CHARACTER",
        "=1+1, CONTROL_CHARACTER",
    })
    void what_is_no_name_is_refused(String text, Rule rule) {
        assertThat(Alias.read(text)).isEqualTo(new Alias.Wrong(rule));
    }

    @Test
    void no_alias_is_fine() {
        assertThat(Alias.read("  ")).isEqualTo(new Alias.Fine(null));
    }

    @Test
    void topics_are_words_in_lower_case() {
        assertThat(Topics.read(" Wind energy, PEOPLE;wind energy\n")).contains(Set.of("wind-energy", "people"));
        assertThat(Topics.read(" ,, ")).contains(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b,c,d,e,f,g,h,i,j,k", "=1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a\u0007b"})
    void topics_that_are_none_are_refused(String text) {
        assertThat(Topics.read(text)).isEmpty();
    }

    @Test
    void ten_topics_may_not_be_long_all_of_them() {
        var long30 = List.of("a", "b", "c", "d", "e", "f", "g", "h", "i").stream()
                .map(letter -> letter.repeat(30))
                .toList();
        assertThat(Topics.read(String.join(",", long30.subList(0, 8)))).isPresent();
        assertThat(Topics.read(String.join(",", long30))).isEmpty();
    }

    private static Employee person(@Nullable String cohort, int generation) {
        var profile = new Profile(
                "E7",
                "Ann",
                "Example",
                "ann@example.com",
                "Sales",
                Language.NL,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of("culture"),
                cohort,
                null,
                false,
                null,
                null);
        return new Employee(
                new EmployeeId(7),
                profile,
                Set.of(),
                Consent.NONE,
                generation,
                null,
                null,
                "MONDAY#08",
                Publicity.NONE,
                4);
    }
}
