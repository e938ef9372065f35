package io.fanfare.people;

import io.fanfare.kernel.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages and countries as people write them: by code, or by name in any of Fanfare's languages ("Nederlands", "Tyskland"). */
final class Names {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    /** Countries with one time zone; elsewhere the file has to say which. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("AT", "Europe/Vienna"),
            Map.entry("BE", "Europe/Brussels"),
            Map.entry("CH", "Europe/Zurich"),
            Map.entry("CZ", "Europe/Prague"),
            Map.entry("DE", "Europe/Berlin"),
            Map.entry("DK", "Europe/Copenhagen"),
            Map.entry("FI", "Europe/Helsinki"),
            Map.entry("FR", "Europe/Paris"),
            Map.entry("GB", "Europe/London"),
            Map.entry("IE", "Europe/Dublin"),
            Map.entry("IN", "Asia/Kolkata"),
            Map.entry("IT", "Europe/Rome"),
            Map.entry("LU", "Europe/Luxembourg"),
            Map.entry("NL", "Europe/Amsterdam"),
            Map.entry("NO", "Europe/Oslo"),
            Map.entry("PL", "Europe/Warsaw"),
            Map.entry("SE", "Europe/Stockholm"));

    private Names() {}

    static @Nullable Language language(String text) {
        if (text.matches("[A-Za-z]{2}([-_].*)?")) {
            return Language.of(text).orElse(null);
        }
        return Spoken.LANGUAGES.get(text.toLowerCase(Locale.ROOT));
    }

    static @Nullable String country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : Spoken.COUNTRIES.get(text.toLowerCase(Locale.ROOT));
    }

    /** The zone of a country that has but one. */
    static Optional<ZoneId> zone(String country) {
        return Optional.ofNullable(ZONES.get(country)).map(ZoneId::of);
    }

    /** Made when the first written-out name comes along: most files hold codes. */
    private static final class Spoken {
        private static final Map<String, Language> LANGUAGES = new HashMap<>();
        private static final Map<String, String> COUNTRIES = new HashMap<>();

        static {
            for (var speaker : Language.values()) {
                for (var language : Language.values()) {
                    var name = language.locale().getDisplayLanguage(speaker.locale());
                    LANGUAGES.put(name.toLowerCase(Locale.ROOT), language);
                }
                for (var country : Names.COUNTRIES) {
                    var name = Locale.of("", country).getDisplayCountry(speaker.locale());
                    COUNTRIES.putIfAbsent(name.toLowerCase(Locale.ROOT), country);
                }
            }
        }
    }
}
