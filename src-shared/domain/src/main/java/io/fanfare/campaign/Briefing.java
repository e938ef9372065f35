package io.fanfare.campaign;

import io.fanfare.guidance.Advice;
import io.fanfare.kernel.Language;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign tells people beside its items.
 *
 * @param advice what to do and what better not, by language; may be empty
 */
public record Briefing(Map<Language, Advice> advice) {
    /** Says nothing. */
    public static final Briefing NONE = new Briefing(Map.of());

    public Briefing {
        advice = Map.copyOf(advice);
    }

    /** The advice for a reader: in their language, else as {@link Language#among} has it. */
    public Optional<Advice> adviceFor(Language wanted, Language companyDefault) {
        return advice.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(advice.get(Language.among(advice.keySet(), wanted, companyDefault)));
    }
}
