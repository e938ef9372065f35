package io.fanfare.check;

import io.fanfare.kernel.Language;
import io.fanfare.report.PeopleCount;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who belongs to an audience, from what the people file says alone. Who of them takes part, or follows a topic, is told of the whole company,
 * in steps of ten people or more: neither by trying audiences nor by taking one answer from another does anybody learn what one to four
 * people decided.
 *
 * @param excludes whether the audience excludes anybody by what the people file says
 * @param among people whom the audience includes, before it excludes anybody
 * @param matching people whom the campaign is for, whether they take part or not, and whatever topics they follow
 * @param pilot of those, who belong to the cohort pilot
 * @param amongByLanguage {@code among} by the language they read
 * @param byLanguage {@code matching} by the language they read
 * @param employed everybody in the company
 * @param following of those, about how many follow one of the topics it is for; all where it names none
 * @param takingPart of those, about how many would get the mail if it were for them
 */
public record Forecast(
        boolean excludes,
        int among,
        int matching,
        int pilot,
        Map<Language, Integer> amongByLanguage,
        Map<Language, Integer> byLanguage,
        int employed,
        int following,
        int takingPart) {
    private static final int SMALLEST_STEP = 10;
    /** A twentieth of the company is exact enough for a forecast. */
    private static final int STEPS = 20;

    public Forecast {
        amongByLanguage = Map.copyOf(amongByLanguage);
        byLanguage = Map.copyOf(byLanguage);
        following = following == employed ? employed : Math.min(employed, about(following, employed));
        takingPart = Math.min(employed, about(takingPart, employed));
    }

    private static int about(int people, int of) {
        int step = Math.max(SMALLEST_STEP, of / STEPS);
        return Math.toIntExact(Math.round((double) people / step)) * step;
    }

    /** An audience that excludes nobody, names no topic and has nobody of the pilot. */
    public static Forecast of(int matching, Map<Language, Integer> byLanguage, int employed, int takingPart) {
        return new Forecast(false, matching, matching, 0, byLanguage, byLanguage, employed, employed, takingPart);
    }

    /** How many people belong to it: within five of those among whom it chooses reads most, so that nobody learns who was left out. */
    public PeopleCount told() {
        return PeopleCount.of(matching, excludes ? among : Integer.MAX_VALUE);
    }

    /** The same by language. */
    public Map<Language, PeopleCount> toldByLanguage() {
        var bases = new EnumMap<Language, Integer>(Language.class);
        byLanguage
                .keySet()
                .forEach(language ->
                        bases.put(language, excludes ? amongByLanguage.getOrDefault(language, 0) : Integer.MAX_VALUE));
        return PeopleCount.breakdown(byLanguage, matching, bases);
    }

    /** How many mails to expect: the audience, thinned out as the company is. */
    public int expected() {
        return Math.toIntExact(Math.round(thinned(told() == PeopleCount.Words.MOST ? among : matching)));
    }

    /** The same of one language, from what is told alone: languages that are not told share what is left evenly. */
    public double expected(Language language) {
        var told = toldByLanguage();
        return thinned(told.get(language) instanceof PeopleCount.Exactly(var people) ? people : untold(told));
    }

    private int untold(Map<Language, PeopleCount> told) {
        long languages = told.values().stream()
                .filter(count -> !(count instanceof PeopleCount.Exactly))
                .count();
        int exact = told.values().stream().mapToInt(count -> count.base(0)).sum();
        return languages == 0 ? 0 : Math.toIntExact(Math.max(0, known() - exact) / languages);
    }

    /** How many people there are by what is told: of a few, nobody. */
    private int known() {
        return switch (told()) {
            case PeopleCount.Exactly(var people) -> people;
            case PeopleCount.Words words -> words == PeopleCount.Words.MOST ? among : 0;
        };
    }

    private double thinned(int people) {
        return employed == 0 ? 0 : (double) people * following / employed * takingPart / employed;
    }
}
