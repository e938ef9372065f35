package io.fanfare.delivery;

import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Something has happened that makes cheerful mails wrong: no mail goes, and share pages show a statement, until it is over. Links in posts
 * lead on as before.
 *
 * @param since when it was declared
 * @param statement what share pages say, by language; at least in the company's default language
 */
public record Incident(Instant since, Map<Language, String> statement) {
    public Incident {
        statement = Map.copyOf(statement);
    }

    /** The statement for a reader of that language. */
    public String statement(Language wanted, Language companyDefault) {
        return Objects.requireNonNull(statement.get(Language.among(statement.keySet(), wanted, companyDefault)));
    }
}
