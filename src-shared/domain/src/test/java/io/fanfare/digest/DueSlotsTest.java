package io.fanfare.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.digest.DueSlots.Due;
import io.fanfare.kernel.Week;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueSlotsTest {
    @ParameterizedTest(name = "{0} on {3} starts at {1}")
    @CsvSource({
        // slot, its start, its week
        "Europe/Amsterdam#MONDAY#08,    2026-11-23T07:00:00Z, 2026-W48, winter time",
        "Europe/Amsterdam#MONDAY#08,    2026-07-06T06:00:00Z, 2026-W28, summer time",
        "Europe/Amsterdam#SUNDAY#02,    2026-03-29T01:00:00Z, 2026-W13, the day that skips the hour",
        "Europe/Amsterdam#SUNDAY#03,    2026-03-29T01:00:00Z, 2026-W13, the hour after the skipped one",
        "Europe/Amsterdam#SUNDAY#02,    2026-10-25T00:00:00Z, 2026-W43, the day that repeats the hour: the first time",
        "Europe/Amsterdam#SUNDAY#03,    2026-10-25T02:00:00Z, 2026-W43, after the repeated hour",
        "America/New_York#SUNDAY#02,    2026-03-08T07:00:00Z, 2026-W10, the day that skips the hour",
        "America/New_York#SUNDAY#01,    2026-11-01T05:00:00Z, 2026-W44, the day that repeats the hour: the first time",
        "Asia/Kolkata#MONDAY#08,        2026-11-23T02:30:00Z, 2026-W48, half an hour off",
        "Asia/Kathmandu#MONDAY#08,      2026-11-23T02:15:00Z, 2026-W48, three quarters off",
        "Australia/Lord_Howe#MONDAY#08, 2026-11-22T21:00:00Z, 2026-W48, summer: eleven hours",
        "Australia/Lord_Howe#MONDAY#08, 2026-07-05T21:30:00Z, 2026-W28, winter: ten and a half",
        "Australia/Lord_Howe#SUNDAY#02, 2026-10-03T15:30:00Z, 2026-W40, skips half an hour",
        "Australia/Lord_Howe#SUNDAY#01, 2026-04-04T14:00:00Z, 2026-W14, the day that repeats half an hour",
        "Pacific/Kiritimati#MONDAY#08,  2026-11-22T18:00:00Z, 2026-W48, the earliest Monday",
        "Pacific/Pago_Pago#MONDAY#08,   2026-11-23T19:00:00Z, 2026-W48, the latest Monday",
        "Europe/Amsterdam#FRIDAY#00,    2026-12-31T23:00:00Z, 2026-W53, the week is that of the local day",
    })
    void a_slot_starts_on_the_clocks_of_its_zone(String slot, Instant start, String week, String what) {
        var parsed = slot(slot);

        assertThat(DueSlots.between(List.of(parsed), start.minusSeconds(1), start))
                .as(what)
                .containsExactly(new Due(parsed, start, Week.parse(week)));
        assertThat(DueSlots.between(List.of(parsed), start, start.plusSeconds(3_600)))
                .as("the watermark itself is done")
                .isEmpty();
        assertThat(DueSlots.between(List.of(parsed), start.minusSeconds(3_600), start.minusSeconds(1)))
                .as("not before its time")
                .isEmpty();
    }

    @Test
    void hourly_runs_over_a_year_find_every_slot_once_a_week() {
        var slots = slotsOfManyZones();
        var found = new ArrayList<Due>();
        var from = Instant.parse("2026-01-05T00:00:00Z");
        var watermark = from;
        var end = from.plus(Duration.ofDays(7 * 52));
        while (watermark.isBefore(end)) {
            var now = watermark.plus(Duration.ofHours(1));
            found.addAll(DueSlots.between(slots, watermark, now));
            watermark = now;
        }

        assertThat(new HashSet<>(found)).hasSameSizeAs(found);
        assertThat(found).hasSize(slots.size() * 52);
        assertThat(found.stream().map(due -> due.slot() + " " + due.week()).distinct())
                .hasSameSizeAs(found);
    }

    @Test
    void a_run_that_comes_late_finds_what_was_missed_up_to_twelve_hours() {
        var slot = slot("Europe/Amsterdam#MONDAY#08");
        var start = Instant.parse("2026-11-23T07:00:00Z");
        var watermark = start.minusSeconds(3_600);

        assertThat(DueSlots.between(List.of(slot), watermark, start.plus(Duration.ofHours(12))))
                .hasSize(1);
        assertThat(DueSlots.between(
                        List.of(slot),
                        watermark,
                        start.plus(Duration.ofHours(12)).plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void the_earliest_comes_first() {
        var late = slot("Europe/Amsterdam#MONDAY#09");
        var early = slot("Europe/Amsterdam#MONDAY#08");
        var now = Instant.parse("2026-11-23T09:00:00Z");

        assertThat(DueSlots.between(Set.of(late, early), now.minusSeconds(36_000), now))
                .extracting(Due::slot)
                .containsExactly(early, late);
    }

    @Test
    void a_slot_reads_back_what_it_writes() {
        assertThat(DigestSlot.parse("Asia/Kolkata#MONDAY#08"))
                .hasValue(new DigestSlot(ZoneId.of("Asia/Kolkata"), DayOfWeek.MONDAY, 8));
        assertThat(slot("Asia/Kolkata#MONDAY#08")).hasToString("Asia/Kolkata#MONDAY#08");
        assertThat(DigestSlot.parse("Asia/Kolkata#MONDAY")).isEmpty();
        assertThat(DigestSlot.parse("Asia/Nowhere#MONDAY#08")).isEmpty();
        assertThat(DigestSlot.parse("Asia/Kolkata#MANDAG#08")).isEmpty();
        assertThat(DigestSlot.parse("Asia/Kolkata#MONDAY#24")).isEmpty();
    }

    private static Collection<DigestSlot> slotsOfManyZones() {
        var slots = new ArrayList<DigestSlot>();
        for (var zone : List.of(
                "Europe/Amsterdam",
                "Europe/London",
                "America/New_York",
                "America/Sao_Paulo",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Africa/Casablanca")) {
            for (int hour : new int[] {0, 1, 2, 3, 8, 23}) {
                slots.add(new DigestSlot(ZoneId.of(zone), DayOfWeek.SUNDAY, hour));
                slots.add(new DigestSlot(ZoneId.of(zone), DayOfWeek.MONDAY, hour));
            }
        }
        return slots;
    }

    private static DigestSlot slot(String text) {
        return DigestSlot.parse(text).orElseThrow();
    }
}
