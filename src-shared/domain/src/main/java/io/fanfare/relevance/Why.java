package io.fanfare.relevance;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Facets;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.people.Profile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Why a person gets an item, as a mail says it in one plain sentence. */
public sealed interface Why {
    /** @param topics what the person follows and the item or its campaign is about, at least one */
    record Topics(List<String> topics) implements Why {
        public Topics {
            topics = List.copyOf(topics);
        }
    }

    /** What the person has in common with those whom the campaign names; null where it names no such thing. */
    record Group(
            @Nullable String department,
            @Nullable String country,
            @Nullable String persona,
            @Nullable String cohort,
            @Nullable Language language)
            implements Why {}

    /** @param reason of marketing, in its own words */
    record Everyone(String reason) implements Why {}

    /** Empty for somebody who does not belong to the audience: a canary, or a colleague whose row has changed since. */
    static Optional<Why> of(Audience audience, Item item, Profile person) {
        if (person.isCanary() || !audience.includes(person)) {
            return Optional.empty();
        }
        var topics = topics(audience, item, person);
        if (!topics.isEmpty()) {
            return Optional.of(new Topics(topics));
        }
        var reason = audience.reason();
        return audience.everyone() && reason != null
                ? Optional.of(new Everyone(reason))
                : Optional.of(group(audience.include(), person));
    }

    private static List<String> topics(Audience audience, Item item, Profile person) {
        return Stream.concat(item.topics().stream(), audience.include().topics().stream())
                .filter(person.topics()::contains)
                .distinct()
                .sorted()
                .toList();
    }

    private static Group group(Facets named, Profile person) {
        return new Group(
                named(named.departments(), person.department()),
                named(named.countries(), person.country()),
                named(named.personas(), person.persona()),
                named(named.cohorts(), person.cohort()),
                named(named.languages(), person.language()));
    }

    private static <T> @Nullable T named(Set<T> named, @Nullable T value) {
        return named.isEmpty() ? null : value;
    }
}
