package io.fanfare.board;

import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** The title in that language, else in the company's, else in English, else in any. */
    public String title(Language wanted, Language companyDefault) {
        return Titles.of(title, wanted, companyDefault);
    }

    /** What is counted. */
    public enum Measure {
        READERS,
        POINTS
    }

    /** Texts by language. */
    static final class Titles {
        private Titles() {}

        static String of(Map<Language, String> titles, Language wanted, Language companyDefault) {
            return Stream.of(wanted, companyDefault, Language.EN)
                    .flatMap(language -> Optional.ofNullable(titles.get(language)).stream())
                    .findFirst()
                    .or(() -> titles.entrySet().stream()
                            .min(Map.Entry.comparingByKey())
                            .map(Map.Entry::getValue))
                    .orElseThrow();
        }
    }
}
