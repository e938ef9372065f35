package io.fanfare.campaign;

import io.fanfare.kernel.Language;
import io.fanfare.people.Profile;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What people have in common. Somebody has it when they match every list that is not empty.
 *
 * @param topics one that the person follows is enough
 * @param personas whom the people file says somebody speaks to, as topics are written
 */
public record Facets(
        Set<String> departments,
        Set<Language> languages,
        Set<String> countries,
        Set<String> topics,
        Set<String> cohorts,
        Set<String> personas) {
    /** No list at all: everybody matches it. */
    public static final Facets NONE = new Facets(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Facets {
        departments = Set.copyOf(departments);
        languages = Set.copyOf(languages);
        countries = Set.copyOf(countries);
        topics = Set.copyOf(topics);
        cohorts = Set.copyOf(cohorts);
        personas = Set.copyOf(personas);
    }

    public boolean isEmpty() {
        return Stream.of(departments, languages, countries, topics, cohorts, personas)
                .allMatch(Set::isEmpty);
    }

    public boolean matches(Profile profile) {
        return among(departments, profile.department())
                && among(languages, profile.language())
                && among(countries, profile.country())
                && (topics.isEmpty() || !Collections.disjoint(topics, profile.topics()))
                && among(cohorts, profile.cohort())
                && among(personas, profile.persona());
    }

    private static <T> boolean among(Set<T> wanted, @Nullable T value) {
        return wanted.isEmpty() || value != null && wanted.contains(value);
    }

    /** The same without the topics, which people choose for themselves. */
    public Facets withoutTopics() {
        return new Facets(departments, languages, countries, Set.of(), cohorts, personas);
    }
}
