package io.fanfare.people;

import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people file says of a person.
 *
 * @param externalId the id in the file
 * @param address the mail address, normalised (trimmed, lower case)
 * @param country ISO 3166 alpha-2
 * @param cohort pilot, early-adopters, alumni or canary; null when none
 * @param persona whom the person speaks to, written as a topic is; null when the file says none
 * @param leftOn the first day on which the person no longer works here
 */
public record Profile(
        String externalId,
        String firstName,
        String lastName,
        String address,
        String department,
        Language language,
        String country,
        ZoneId zone,
        Set<String> topics,
        @Nullable String cohort,
        @Nullable String persona,
        boolean executive,
        @Nullable LocalDate hiredOn,
        @Nullable LocalDate leftOn) {
    /** The cohort of mailboxes that nobody reads. */
    public static final String CANARY = "canary";
    /** The cohort of the health probe, which no people file knows. */
    public static final String PROBE = "probe";
    /** The cohort of people who worked here. */
    public static final String ALUMNI = "alumni";
    /** What the id of an alumnus begins with whom no file knows: they came by themselves. */
    public static final String ALUMNUS = "alumnus-";

    public Profile {
        topics = Set.copyOf(topics);
    }

    Profile at(String other) {
        return new Profile(
                externalId,
                firstName,
                lastName,
                other,
                department,
                language,
                country,
                zone,
                topics,
                cohort,
                persona,
                executive,
                hiredOn,
                leftOn);
    }

    /** Whether this is no person but a mailbox that nobody reads. */
    public boolean isCanary() {
        return CANARY.equals(cohort);
    }

    /** Whether this is no person but the health probe, whose mails wait for no morning. */
    public boolean isProbe() {
        return PROBE.equals(cohort);
    }

    /** Whether the person worked here, and no longer does. */
    public boolean isAlumnus() {
        return ALUMNI.equals(cohort);
    }

    /** Whether the person came by themselves, as an alumnus. */
    public boolean isOwnAlumnus() {
        return isAlumnus() && externalId.startsWith(ALUMNUS);
    }

    /** Whether the person works here on that day; the day of leaving is the first on which they do not. */
    public boolean isEmployedOn(LocalDate day) {
        return leftOn == null || day.isBefore(leftOn);
    }
}
