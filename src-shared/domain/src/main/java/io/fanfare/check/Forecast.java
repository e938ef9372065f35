package io.fanfare.check;

import io.fanfare.kernel.Language;
import java.util.Map;

/**
 * Who belongs to an audience, from what the people file says alone. Who of them takes part is told of the whole company, as a share: by
 * trying audiences nobody learns whether one person takes part.
 *
 * @param matching people whom the campaign is for, whether they take part or not
 * @param byLanguage the same by the language they read
 * @param employed everybody in the company
 * @param takingPart of those, who would get the mail if it were for them
 */
public record Forecast(int matching, Map<Language, Integer> byLanguage, int employed, int takingPart) {
    public Forecast {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** How many mails to expect: the audience, thinned out as the company is. */
    public int expected() {
        return employed == 0 ? 0 : Math.toIntExact(Math.round((double) matching * takingPart / employed));
    }

    /** The same of one language. */
    public double expected(Language language) {
        return employed == 0 ? 0 : (double) byLanguage.getOrDefault(language, 0) * takingPart / employed;
    }
}
