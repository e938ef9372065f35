package io.fanfare.check;

import io.fanfare.campaign.NotAsked;
import io.fanfare.kernel.Language;
import io.fanfare.report.PeopleCount;
import java.util.EnumMap;
import java.util.Map;

/**
 * Who belongs to an audience, from what the people file says alone. Who of them takes part, follows a topic, takes a break or has used up
 * the week's asks is told of the whole company, in steps of ten people or more: neither by trying audiences nor by taking one answer from another
 * does anybody learn what one to four people decided.
 *
 * @param excludes whether the audience excludes anybody by what the people file says
 * @param among people whom the audience includes, before it excludes anybody
 * @param matching people whom the campaign is for, whether they take part or not, and whatever topics they follow
 * @param pilot of those, who belong to the cohort pilot
 * @param amongByLanguage {@code among} by the language they read
 * @param byLanguage {@code matching} by the language they read
 * @param company all people there are
 * @param turns when those of the audience get their turn
 */
public record Forecast(
        boolean excludes,
        int among,
        int matching,
        int pilot,
        Map<Language, Integer> amongByLanguage,
        Map<Language, Integer> byLanguage,
        Workforce company,
        Turns turns) {
    public Forecast {
        amongByLanguage = Map.copyOf(amongByLanguage);
        byLanguage = Map.copyOf(byLanguage);
    }

    /** An audience that excludes nobody, names no topic, has nobody of the pilot, and may get its mail at once. */
    public static Forecast of(int matching, Map<Language, Integer> byLanguage, int employed, int takingPart) {
        var company = new Workforce(employed, employed, takingPart, 0, Map.of());
        return new Forecast(false, matching, matching, 0, byLanguage, byLanguage, company, Turns.AT_ONCE);
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
        return about(takingPart());
    }

    /** Of these, about how many get it at the launch. */
    public int now() {
        return about(takingPart() * turns.now() * company.asksLeft());
    }

    /** About how many get it later: after the pilot, or when their quiet times are over. */
    public int later() {
        return about(takingPart() * (turns.soon() * company.asksLeft() + turns.later()));
    }

    /** About how many get no mail, since their asks of that week are used up: their digest brings it. */
    public int spent() {
        return about(takingPart() * (turns.now() + turns.soon()) * (1 - company.asksLeft()));
    }

    /** About how many get none, since the window closes before it is their turn. */
    public int late() {
        return about(takingPart() * turns.late());
    }

    /** About how many of the audience are not asked at all, by reason. */
    public Map<NotAsked, Integer> notAsked() {
        var people = new EnumMap<NotAsked, Integer>(NotAsked.class);
        company.notAsked().forEach((why, of) -> people.put(why, about(interested() * company.part(of))));
        return people;
    }

    private static int about(double people) {
        return Math.toIntExact(Math.round(people));
    }

    private double takingPart() {
        return interested() * company.part(company.takingPart());
    }

    /** The audience as far as it is told, thinned out by the topics that people follow. */
    private double interested() {
        return (told() == PeopleCount.Words.MOST ? among : matching) * company.part(company.following());
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
        return people * company.part(company.following()) * company.part(company.takingPart());
    }
}
