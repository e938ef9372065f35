package io.fanfare.campaign;

import io.fanfare.guidance.Advice;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign tells people beside its items.
 *
 * @param advice what to do and what better not, by language; may be empty
 * @param lines what the sender of an invitation says in person, by language; may be empty
 * @param video a film that the invitation leads to; null for none
 */
public record Briefing(
        Map<Language, Advice> advice,
        Map<Language, String> lines,
        @Nullable Video video) {
    /** Says nothing. */
    public static final Briefing NONE = new Briefing(Map.of(), Map.of(), null);

    public Briefing {
        advice = Map.copyOf(advice);
        // Rows from before there were lines have none.
        lines = Map.copyOf(Objects.requireNonNullElse(lines, Map.of()));
    }

    /** The advice for a reader: in their language, else as {@link Language#among} has it. */
    public Optional<Advice> adviceFor(Language wanted, Language companyDefault) {
        return advice.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(advice.get(Language.among(advice.keySet(), wanted, companyDefault)));
    }

    /**
     * A film somewhere on the web.
     *
     * @param address over https
     * @param titles by language, at least one
     */
    public record Video(URI address, Map<Language, String> titles) {
        public Video {
            titles = Map.copyOf(titles);
        }
    }
}
