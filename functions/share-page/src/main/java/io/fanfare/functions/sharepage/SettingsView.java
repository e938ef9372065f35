package io.fanfare.functions.sharepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set, and may set.
 *
 * @param topics with commas between
 * @param pausedUntil in words; null without a break
 * @param pauseFrom the first day that a break may end on, and the last: as a form takes them
 * @param ownName what the boards call the person without an alias
 * @param consentVersion of the wording that the person sees before they say yes
 */
public record SettingsView(
        List<Option> languages,
        List<Zones> zones,
        String topics,
        List<Option> days,
        List<Option> hours,
        String digest,
        @Nullable String pausedUntil,
        String pauseFrom,
        String pauseTo,
        boolean boards,
        String alias,
        String ownName,
        boolean spotlight,
        boolean takesPart,
        boolean getsMails,
        String consentVersion) {
    public SettingsView {
        languages = List.copyOf(languages);
        zones = List.copyOf(zones);
        days = List.copyOf(days);
        hours = List.copyOf(hours);
    }

    /** What is chosen of a list. */
    public static String chosen(List<Option> options) {
        return options.stream()
                .filter(Option::chosen)
                .map(Option::label)
                .findFirst()
                .orElse("");
    }

    public String zone() {
        return zones.stream()
                .map(group -> chosen(group.zones()))
                .filter(label -> !label.isEmpty())
                .findFirst()
                .orElse("");
    }

    public record Option(String value, String label, boolean chosen) {}

    /** The zones of a part of the world. */
    public record Zones(String part, List<Option> zones) {
        public Zones {
            zones = List.copyOf(zones);
        }
    }
}
