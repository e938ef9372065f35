package io.fanfare.content;

import io.fanfare.kernel.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An item is taken back: nobody is asked to share it any more, and its links no longer lead to it.
 *
 * @param since when it was recalled first
 * @param statement what colleagues are told, by language; at least in the company's default language
 * @param instead where its links lead from now on, for example to a correction; null for a plain page that says it is gone
 */
public record Recall(
        Instant since,
        Map<Language, String> statement,
        @Nullable URI instead) {
    public Recall {
        statement = Map.copyOf(statement);
    }

    /** The language in which a reader of that one gets the statement. */
    public Language languageFor(Language wanted, Language companyDefault) {
        return Language.among(statement.keySet(), wanted, companyDefault);
    }

    /** The statement in a language that {@link #languageFor} gave. */
    public String statement(Language language) {
        return Objects.requireNonNull(statement.get(language), "the recall says nothing in this language");
    }

    /** The same as of an earlier moment. */
    public Recall since(Instant earlier) {
        return new Recall(earlier, statement, instead);
    }
}
