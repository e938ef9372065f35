package io.fanfare.campaign;

import io.fanfare.content.TextDeal;
import io.fanfare.people.Profile;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign goes about it.
 *
 * @param deal how many people may be suggested the same text of an item
 * @param hashtag that every suggestion carries, with its {@code #}; null for none but the items' own
 * @param pilotDays how many days the pilot cohort gets it before all others do, 1 or more; 0 when all get it at once
 */
public record Conduct(TextDeal deal, @Nullable String hashtag, int pilotDays) {
    /** As where marketing says nothing. */
    public static final Conduct USUAL = new Conduct(TextDeal.USUAL, null, 0);

    private static final String PILOT = "pilot";

    /** When its mail may go to somebody. Canaries go with the pilot: what they show of scanners is known before the others follow. */
    public Instant from(Instant launch, Profile person) {
        return isPilot(person) || person.isCanary() ? launch : forAll(launch);
    }

    /** Whether somebody belongs to those who get campaigns first. */
    public static boolean isPilot(Profile person) {
        return PILOT.equals(person.cohort());
    }

    /** When its mails may go to everybody. */
    public Instant forAll(Instant launch) {
        return launch.plus(Duration.ofDays(pilotDays));
    }
}
