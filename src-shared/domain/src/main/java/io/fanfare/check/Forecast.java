package io.fanfare.check;

import io.fanfare.kernel.Language;
import java.util.Map;

/**
 * Who belongs to an audience, from what the people file says alone. Who of them takes part is told of the whole company, in steps of ten
 * people or more: neither by trying audiences nor by taking one answer from another does anybody learn what one to four people decided.
 *
 * @param matching people whom the campaign is for, whether they take part or not
 * @param byLanguage the same by the language they read
 * @param employed everybody in the company
 * @param takingPart of those, about how many would get the mail if it were for them
 */
public record Forecast(int matching, Map<Language, Integer> byLanguage, int employed, int takingPart) {
    private static final int SMALLEST_STEP = 10;
    /** A twentieth of the company is exact enough for a forecast. */
    private static final int STEPS = 20;

    public Forecast {
        byLanguage = Map.copyOf(byLanguage);
        takingPart = Math.min(employed, about(takingPart, employed));
    }

    private static int about(int people, int of) {
        int step = Math.max(SMALLEST_STEP, of / STEPS);
        return Math.toIntExact(Math.round((double) people / step)) * step;
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
