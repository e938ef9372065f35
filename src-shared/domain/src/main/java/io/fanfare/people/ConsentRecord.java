package io.fanfare.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person agreed to, or took back. Records are only ever added, and go when the person is erased.
 *
 * @param version of the texts that were on the page; null where no text was shown, as with the one-click way out of a mail
 */
public record ConsentRecord(Choice choice, @Nullable String version, Instant at) {
    /** Oldest first. */
    public static final Comparator<ConsentRecord> IN_ORDER =
            Comparator.comparing(ConsentRecord::at).thenComparing(ConsentRecord::choice);

    /** What a change of a person's settings takes to be recorded, all of it made on the own page. */
    public static List<ConsentRecord> between(Employee before, Employee after, Instant at) {
        var choices = new ArrayList<Choice>();
        if (!Objects.equals(before.pausedUntil(), after.pausedUntil())) {
            choices.add(after.pausedUntil() == null ? Choice.RESUMED : Choice.PAUSED);
        }
        if (before.publicity().boards() != after.publicity().boards()) {
            choices.add(after.publicity().boards() ? Choice.ON_BOARDS : Choice.OFF_BOARDS);
        }
        if (before.publicity().spotlight() != after.publicity().spotlight()) {
            choices.add(after.publicity().spotlight() ? Choice.IN_SPOTLIGHT : Choice.OUT_OF_SPOTLIGHT);
        }
        return choices.stream()
                .map(choice -> new ConsentRecord(choice, Consent.TEXT_VERSION, at))
                .toList();
    }

    /** What was chosen. */
    public enum Choice {
        IN,
        OUT,
        PAUSED,
        RESUMED,
        ON_BOARDS,
        OFF_BOARDS,
        IN_SPOTLIGHT,
        OUT_OF_SPOTLIGHT,
        TRACKING_OFF,
        TRACKING_ON
    }
}
