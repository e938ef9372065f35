package io.fanfare.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.kernel.Language;
import io.fanfare.people.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of campaigns keep to working hours on the reader's own clock (002-2, 001-15, D12). */
class QuietTimesTest {
    private static final QuietTimes QUIET =
            QuietTimes.parse("20-07 SATURDAY SUNDAY", List.of("BE 07-21 12-25 2026-11-26", "NL 04-27"));

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        // Monday 23 November 2026; Amsterdam is an hour ahead of UTC in winter.
        "NORMAL, Europe/Amsterdam, 2026-11-23T09:00:00Z, 2026-11-23T09:00:00Z",
        "NORMAL, Europe/Amsterdam, 2026-11-23T05:59:59Z, 2026-11-23T06:00:00Z",
        "NORMAL, Europe/Amsterdam, 2026-11-23T18:59:59Z, 2026-11-23T18:59:59Z",
        "NORMAL, Europe/Amsterdam, 2026-11-23T19:00:00Z, 2026-11-24T06:00:00Z",
        "NORMAL, Europe/Amsterdam, 2026-11-27T19:00:00Z, 2026-11-30T06:00:00Z",
        "NORMAL, Europe/Amsterdam, 2026-11-28T10:00:00Z, 2026-11-30T06:00:00Z",
        // The same moment on other clocks.
        "NORMAL, America/New_York, 2026-11-23T09:00:00Z, 2026-11-23T12:00:00Z",
        "NORMAL, Asia/Tokyo,       2026-11-23T12:00:00Z, 2026-11-23T22:00:00Z",
        "NORMAL, Pacific/Auckland, 2026-11-27T12:00:00Z, 2026-11-29T18:00:00Z",
        // Friday evening to Monday over the night on which clocks go forward, and back.
        "NORMAL, Europe/Amsterdam, 2027-03-26T20:00:00Z, 2027-03-29T05:00:00Z",
        "NORMAL, Europe/Amsterdam, 2026-10-23T19:00:00Z, 2026-10-26T06:00:00Z",
        // Urgent: any hour of a working day.
        "URGENT, Europe/Amsterdam, 2026-11-23T22:30:00Z, 2026-11-23T22:30:00Z",
        "URGENT, Europe/Amsterdam, 2026-11-28T10:00:00Z, 2026-11-30T06:00:00Z",
    })
    void the_next_moment_is_the_end_of_quiet_on_a_working_day(
            Priority priority, String zone, Instant moment, Instant next) {
        assertThat(QUIET.next(moment, person("DE", zone), priority)).isEqualTo(next);
    }

    @Test
    void the_health_probe_waits_for_nothing() {
        var sunday = Instant.parse("2026-11-22T22:00:00Z");
        assertThat(QUIET.next(sunday, person("NL", "Europe/Amsterdam", Profile.PROBE), Priority.NORMAL))
                .isEqualTo(sunday);
    }

    @Test
    void holidays_are_those_of_the_persons_country_each_year_or_once() {
        var wednesday = Instant.parse("2027-07-21T08:00:00Z");
        assertThat(QUIET.next(wednesday, person("BE", "Europe/Brussels"), Priority.URGENT))
                .isEqualTo("2027-07-22T05:00:00Z");
        assertThat(QUIET.next(wednesday, person("NL", "Europe/Amsterdam"), Priority.NORMAL))
                .isEqualTo(wednesday);
        // Thursday once, Friday 25 December with a weekend behind it.
        assertThat(QUIET.next(Instant.parse("2026-11-26T09:00:00Z"), person("BE", "Europe/Brussels"), Priority.NORMAL))
                .isEqualTo("2026-11-27T06:00:00Z");
        assertThat(QUIET.next(Instant.parse("2026-12-24T20:00:00Z"), person("BE", "Europe/Brussels"), Priority.NORMAL))
                .isEqualTo("2026-12-28T06:00:00Z");
    }

    @Test
    void the_next_moment_of_a_next_moment_is_itself() {
        var first = Instant.parse("2026-11-20T00:00:00Z");
        for (int hour = 0; hour < 24 * 14; hour++) {
            var next = QUIET.next(first.plusSeconds(hour * 3_600L), person("BE", "Asia/Kolkata"), Priority.NORMAL);
            assertThat(QUIET.next(next, person("BE", "Asia/Kolkata"), Priority.NORMAL))
                    .isEqualTo(next);
        }
    }

    @Test
    void a_company_may_have_none_or_quiet_at_noon_alone() {
        var night = Instant.parse("2026-11-28T23:30:00Z");
        assertThat(QuietTimes.parse("NONE", List.of()).next(night, person("BE", "Europe/Brussels"), Priority.NORMAL))
                .isEqualTo(night);
        assertThat(QuietTimes.parse("12-14", List.of())
                        .next(Instant.parse("2026-11-28T11:30:00Z"), person("BE", "Europe/Brussels"), Priority.NORMAL))
                .isEqualTo("2026-11-28T13:00:00Z");
        var always = QuietTimes.parse("00-00 MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY", List.of());
        assertThat(always.next(night, person("BE", "Europe/Brussels"), Priority.NORMAL))
                .isBefore("2026-12-14T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "20-24", "20-07 ZATERDAG", "a-b"})
    void what_is_no_setting_is_refused(String times) {
        assertThatIllegalArgumentException().isThrownBy(() -> QuietTimes.parse(times, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> QuietTimes.parse("NONE", List.of("BE 13-40")));
    }

    private static Profile person(String country, String zone) {
        return person(country, zone, null);
    }

    private static Profile person(String country, String zone, @Nullable String cohort) {
        return new Profile(
                "E7",
                "Ann",
                "Smith",
                "ann@example.com",
                "Sales",
                Language.EN,
                country,
                ZoneId.of(zone),
                Set.of(),
                cohort,
                null,
                false,
                null,
                null);
    }
}
