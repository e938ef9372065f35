package io.fanfare.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.TextDeal;
import io.fanfare.delivery.FakeRoster;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.report.PeopleCount;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Somebody tries audiences, one after another, to find out about one colleague (002-11, 004-15). */
class AudienceAttackTest {
    private static final List<String> DEPARTMENTS = List.of("Sales", "HR", "IT");
    private static final List<String> PERSONAS = List.of("buyers", "engineers");
    private static final Conduct PILOT_FIRST = new Conduct(TextDeal.USUAL, null, 7);
    private final Random random = new Random(20_261_122);

    @Test
    void what_is_left_and_what_there_was_never_differ_by_one_to_four_people() {
        int told = 0;
        for (int company = 0; company < 300; company++) {
            var people = people(5 + random.nextInt(60));
            var include = facets();
            var whole = forecast(people, Audience.of(include));
            var rest = forecast(people, new Audience(include, some(), false, null));
            told += differ(whole.told(), rest.told());
            for (var language : Language.values()) {
                told += differ(
                        whole.toldByLanguage().getOrDefault(language, PeopleCount.Words.HIDDEN),
                        rest.toldByLanguage().getOrDefault(language, PeopleCount.Words.HIDDEN));
            }
            assertThat(whole.expected() - rest.expected())
                    .matches(gap -> gap == 0 || gap >= PeopleCount.K || small(whole, rest));
        }
        assertThat(told).isGreaterThan(40);
    }

    @Test
    void nothing_is_left_of_one_to_four_people_when_turns_are_taken_from_all_or_from_each_other() {
        int told = 0;
        int apart = 0;
        for (int company = 0; company < 300; company++) {
            var people = people(10 * (1 + random.nextInt(6)));
            var include = facets();
            var whole = forecast(people, Audience.of(include));
            var rest = forecast(people, new Audience(include, some(), false, null));
            told += turns(whole) + turns(rest);
            if (whole.matching() % PeopleCount.K == 0 && rest.matching() % PeopleCount.K == 0) {
                apart += differ(whole.now(), rest.now()) + differ(whole.later(), rest.later());
            }
        }
        assertThat(told).isGreaterThan(100);
        assertThat(apart).isGreaterThan(10);
    }

    @Test
    void no_count_depends_on_which_topics_one_to_four_people_follow() {
        for (int company = 0; company < 300; company++) {
            var people = people(40);
            var include = facets();
            var audience = Audience.of(new Facets(
                    include.departments(), include.languages(), Set.of(), Set.of("careers"), Set.of(), Set.of()));
            var other = new ArrayList<>(people);
            other.set(0, following(people.get(0), Set.of("careers")));
            var none = new ArrayList<>(people);
            none.set(0, following(people.get(0), Set.of()));
            assertThat(forecast(other, audience).told())
                    .isEqualTo(forecast(none, audience).told());
            assertThat(forecast(other, audience).toldByLanguage())
                    .isEqualTo(forecast(none, audience).toldByLanguage());
        }
    }

    /** 1 when there is something to take from each other. */
    private static int turns(Forecast forecast) {
        assertThat(forecast.company().takingPart()).isEqualTo(forecast.company().employed());
        int all = forecast.expected();
        if (all < PeopleCount.K) {
            return 0;
        }
        return differ(all, forecast.now()) | differ(all, forecast.later()) | differ(forecast.now(), 0);
    }

    /** 1 when they differ, which must then be by five people or more. */
    private static int differ(int one, int other) {
        int gap = Math.abs(one - other);
        assertThat(gap).matches(people -> people == 0 || people >= PeopleCount.K);
        return gap == 0 ? 0 : 1;
    }

    /** 1 when both are numbers, which must then lie apart. */
    private static int differ(PeopleCount whole, PeopleCount rest) {
        if (whole instanceof PeopleCount.Exactly(var all) && rest instanceof PeopleCount.Exactly(var some)) {
            assertThat(all - some).isGreaterThanOrEqualTo(PeopleCount.K);
            return 1;
        }
        return 0;
    }

    /** What reads few is told as no number by the API, and what is thinned out by those who take part is about. */
    private static boolean small(Forecast whole, Forecast rest) {
        return rest.expected() < PeopleCount.K
                || whole.company().takingPart() < whole.company().employed();
    }

    private static Forecast forecast(List<Employee> people, Audience audience) {
        return CheckCampaignTest.forecast(people, audience, PILOT_FIRST);
    }

    private List<Employee> people(int many) {
        var roster = new FakeRoster();
        var people = new ArrayList<Employee>();
        for (int id = 1; id <= many; id++) {
            roster.put(id, State.IN, random.nextInt(4) == 0 ? Language.DA : Language.NL);
            people.add(changed(roster.find(new io.fanfare.kernel.EmployeeId(id)).orElseThrow()));
        }
        return people;
    }

    private Employee changed(Employee person) {
        var old = person.profile();
        return with(
                person,
                new Profile(
                        old.externalId(),
                        old.firstName(),
                        old.lastName(),
                        old.address(),
                        DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size())),
                        old.language(),
                        random.nextInt(4) == 0 ? "BE" : "NL",
                        old.zone(),
                        random.nextBoolean() ? Set.of("careers") : Set.of(),
                        random.nextInt(4) == 0 ? "pilot" : null,
                        PERSONAS.get(random.nextInt(PERSONAS.size())),
                        false,
                        null,
                        null));
    }

    private static Employee following(Employee person, Set<String> topics) {
        return new io.fanfare.people.OwnSetting.About(topics).of(person);
    }

    private static Employee with(Employee person, Profile profile) {
        return new Employee(
                person.id(),
                profile,
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                person.publicity(),
                person.version());
    }

    private Facets some() {
        Facets facets;
        do {
            facets = facets();
        } while (facets.isEmpty());
        return facets;
    }

    private Facets facets() {
        return new Facets(
                random.nextBoolean() ? Set.of(DEPARTMENTS.get(random.nextInt(3))) : Set.of(),
                random.nextInt(4) == 0 ? Set.of(Language.DA) : Set.of(),
                random.nextInt(3) == 0 ? Set.of("BE") : Set.of(),
                Set.of(),
                Set.of(),
                random.nextInt(3) == 0 ? Set.of(PERSONAS.get(random.nextInt(2))) : Set.of());
    }
}
