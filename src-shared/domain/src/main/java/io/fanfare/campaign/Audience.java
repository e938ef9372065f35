package io.fanfare.campaign;

import io.fanfare.people.Profile;
import org.jspecify.annotations.Nullable;

/**
 * For whom a campaign is relevant: for those who match what it includes, less those who match what it excludes. "Everyone" includes by no
 * list but has a reason.
 *
 * @param exclude nobody when it is empty
 */
public record Audience(
        Facets include,
        Facets exclude,
        boolean everyone,
        @Nullable String reason) {
    /** Those who match. */
    public static Audience of(Facets include) {
        return new Audience(include, Facets.NONE, false, null);
    }

    public static Audience everyone(@Nullable String reason) {
        return new Audience(Facets.NONE, Facets.NONE, true, reason);
    }

    /** Whether somebody thought about whom it is for: a list, or a reason why it is for everyone. To leave people out is no target. */
    public boolean hasTarget() {
        return everyone ? reason != null && !reason.isBlank() : !include.isEmpty();
    }

    public boolean includes(Profile profile) {
        return include.matches(profile) && (exclude.isEmpty() || !exclude.matches(profile));
    }

    /** The same as far as the people file decides it: without the topics, which people choose for themselves, and what they exclude. */
    public Audience byFile() {
        return new Audience(
                include.withoutTopics(), exclude.topics().isEmpty() ? exclude : Facets.NONE, everyone, reason);
    }
}
