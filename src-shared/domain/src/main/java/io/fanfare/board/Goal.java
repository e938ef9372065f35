package io.fanfare.board;

import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the company or a team wants to reach together in a period.
 *
 * @param title by language, at least one
 * @param team null for the whole company
 * @param target at least 1
 * @param period of a team's goal: a month or a quarter
 */
public record Goal(
        int id, Map<Language, String> title, @Nullable String team, Measure measure, long target, Period period) {
    public Goal {
        title = Map.copyOf(title);
        if (title.isEmpty() || target < 1) {
            throw new IllegalArgumentException("a goal has a title and a target");
        }
    }

    /** Whether it is a goal of that team or of all. */
    public boolean concerns(String other) {
        return team == null || team.equals(other);
    }

    public Language languageFor(Language wanted, Language companyDefault) {
        return Language.among(title.keySet(), wanted, companyDefault);
    }

    /** The title for a reader of that language. */
    public String title(Language wanted, Language companyDefault) {
        return Objects.requireNonNull(title.get(languageFor(wanted, companyDefault)));
    }

    /** What is counted. */
    public enum Measure {
        READERS,
        POINTS
    }
}
