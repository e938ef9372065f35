package io.fanfare.functions.sharepage;

import io.fanfare.functions.sharepage.SettingsView.Option;
import io.fanfare.functions.sharepage.SettingsView.Zones;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts together what a person has set, and may set. */
final class SettingsViews {
    /** All of Europe, and where else companies have people. A person's own zone is always there. */
    private static final List<String> ELSEWHERE = List.of(
            "Africa/Cairo",
            "Africa/Casablanca",
            "Africa/Johannesburg",
            "Africa/Lagos",
            "Africa/Nairobi",
            "America/Argentina/Buenos_Aires",
            "America/Bogota",
            "America/Chicago",
            "America/Curacao",
            "America/Denver",
            "America/Halifax",
            "America/Lima",
            "America/Los_Angeles",
            "America/Mexico_City",
            "America/New_York",
            "America/Paramaribo",
            "America/Phoenix",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/Toronto",
            "America/Vancouver",
            "Asia/Bangkok",
            "Asia/Dhaka",
            "Asia/Dubai",
            "Asia/Ho_Chi_Minh",
            "Asia/Hong_Kong",
            "Asia/Jakarta",
            "Asia/Jerusalem",
            "Asia/Karachi",
            "Asia/Kolkata",
            "Asia/Kuala_Lumpur",
            "Asia/Manila",
            "Asia/Riyadh",
            "Asia/Seoul",
            "Asia/Shanghai",
            "Asia/Singapore",
            "Asia/Taipei",
            "Asia/Tokyo",
            "Atlantic/Canary",
            "Atlantic/Reykjavik",
            "Australia/Adelaide",
            "Australia/Brisbane",
            "Australia/Melbourne",
            "Australia/Perth",
            "Australia/Sydney",
            "Pacific/Auckland",
            "Pacific/Honolulu");

    private static final List<String> ZONES = Stream.concat(
                    ZoneId.getAvailableZoneIds().stream().filter(id -> id.startsWith("Europe/")), ELSEWHERE.stream())
            .toList();

    private SettingsViews() {}

    static SettingsView of(Employee person, boolean takesPart, Instant now) {
        var words = Words.of(person.profile().language());
        var profile = person.profile();
        var today = LocalDate.ofInstant(now, profile.zone());
        var slot = person.digestSlot().split("#", 2);
        var days = options(
                Stream.of(DayOfWeek.values()),
                DayOfWeek::name,
                words::weekday,
                day -> day.name().equals(slot[0]));
        var hours = options(
                IntStream.range(0, 24).boxed(),
                hour -> Integer.toString(hour),
                words::hour,
                hour -> hour == Integer.parseInt(slot[1]));
        var publicity = person.publicity();
        return new SettingsView(
                options(Stream.of(Language.values()), Language::tag, Words::nameOf, profile.language()::equals),
                zones(profile.zone().getId()),
                profile.topics().stream().sorted().collect(Collectors.joining(", ")),
                days,
                hours,
                SettingsView.chosen(days) + ", " + SettingsView.chosen(hours),
                person.isPaused(now) ? words.day(Objects.requireNonNull(person.pausedUntil())) : null,
                today.plusDays(1).toString(),
                today.plusWeeks(MeForms.LONGEST_BREAK).toString(),
                publicity.boards(),
                Objects.requireNonNullElse(publicity.alias(), ""),
                (profile.firstName() + " " + profile.lastName()).strip(),
                publicity.spotlight(),
                takesPart,
                person.consent().state() == Consent.State.IN,
                ConsentPages.VERSION);
    }

    private static <T> List<Option> options(
            Stream<T> all, Function<T, String> value, Function<T, String> label, Function<T, Boolean> chosen) {
        return all.map(one -> new Option(value.apply(one), label.apply(one), chosen.apply(one)))
                .toList();
    }

    private static List<Zones> zones(String own) {
        var parts = new TreeMap<String, TreeSet<String>>();
        Stream.concat(ZONES.stream(), Stream.of(own))
                .forEach(id -> parts.computeIfAbsent(id.split("/", 2)[0], _ -> new TreeSet<>())
                        .add(id));
        return parts.entrySet().stream()
                .map(part -> new Zones(
                        part.getKey(),
                        options(part.getValue().stream(), Function.identity(), SettingsViews::city, own::equals)))
                .toList();
    }

    private static String city(String id) {
        var parts = Arrays.asList(id.split("/"));
        return parts.getLast().replace('_', ' ');
    }
}
