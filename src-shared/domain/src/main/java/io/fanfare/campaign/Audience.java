package io.fanfare.campaign;

import io.fanfare.kernel.Language;
import io.fanfare.people.Profile;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For whom a campaign is relevant. A person belongs to it when they match every list that is not empty; "everyone" has empty lists and a
 * reason.
 */
public record Audience(
        Set<String> departments,
        Set<Language> languages,
        Set<String> countries,
        Set<String> topics,
        Set<String> cohorts,
        boolean everyone,
        @Nullable String reason) {
    public Audience {
        departments = Set.copyOf(departments);
        languages = Set.copyOf(languages);
        countries = Set.copyOf(countries);
        topics = Set.copyOf(topics);
        cohorts = Set.copyOf(cohorts);
    }

    /** Whether somebody thought about whom it is for: a list, or a reason why it is for everyone. */
    public boolean hasTarget() {
        return everyone
                ? reason != null && !reason.isBlank()
                : !(departments.isEmpty()
                        && languages.isEmpty()
                        && countries.isEmpty()
                        && topics.isEmpty()
                        && cohorts.isEmpty());
    }

    public boolean includes(Profile profile) {
        var cohort = profile.cohort();
        return matches(departments, profile.department())
                && matches(languages, profile.language())
                && matches(countries, profile.country())
                && (topics.isEmpty() || !Collections.disjoint(topics, profile.topics()))
                && (cohorts.isEmpty() || cohort != null && cohorts.contains(cohort));
    }

    private static <T> boolean matches(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}
