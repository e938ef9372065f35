package io.fanfare.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Firsts.First;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.points.RuleBooks.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RuleBooksTest {
    private static final RuleBook DEFAULTS = RuleBook.defaults(Set.of(1));
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final LocalDate NOVEMBER = DECEMBER.minusDays(1);
    private static final Instant LATER = Instant.parse("2026-12-05T00:00:00Z");
    private static final RuleBook GENEROUS = new RuleBook(20261201, 3, 5, 20, 4, 10, 10, Set.of(2), 50, false, 6, 12);
    private static final RuleBooks BOOKS = new RuleBooks(DEFAULTS, List.of(new Version(DECEMBER, GENEROUS)));

    @Test
    void a_fact_is_worth_what_the_rules_of_its_day_say() {
        assertThat(owed(BOOKS, day(NOVEMBER, 1, 8, 0))).isEqualTo(8 + 10);
        assertThat(owed(BOOKS, day(DECEMBER, 1, 8, 0))).isEqualTo(3 * 5 + 20);
        assertThat(owed(BOOKS, day(NOVEMBER, 1, 8, 0), day(DECEMBER, 1, 8, 0))).isEqualTo(8 + 10 + 15);
    }

    @Test
    void a_version_rewrites_nothing_of_before() {
        var before = owed(RuleBooks.always(DEFAULTS), day(NOVEMBER, 1, 8, 40));
        assertThat(owed(BOOKS, day(NOVEMBER, 1, 8, 40))).isEqualTo(before);
    }

    @Test
    void an_intent_earns_where_and_when_the_rules_of_its_day_allow_it() {
        assertThat(owed(BOOKS, day(NOVEMBER, 2, 0, 1))).isZero();
        assertThat(owed(BOOKS, day(DECEMBER, 1, 0, 1))).isZero();
        assertThat(owed(BOOKS, day(NOVEMBER, 2, 0, 1), day(DECEMBER, 2, 0, 1))).isEqualTo(4);
    }

    @Test
    void the_first_day_of_a_version_is_its_own_and_later_versions_follow() {
        var next = new Version(DECEMBER.plusDays(7), DEFAULTS);
        var books = new RuleBooks(DEFAULTS, List.of(next, new Version(DECEMBER, GENEROUS)));
        assertThat(books.on(NOVEMBER)).isEqualTo(DEFAULTS);
        assertThat(books.on(DECEMBER)).isEqualTo(GENEROUS);
        assertThat(books.on(DECEMBER.plusDays(6))).isEqualTo(GENEROUS);
        assertThat(books.on(DECEMBER.plusDays(7))).isEqualTo(DEFAULTS);
        assertThat(Version.number(DECEMBER)).isEqualTo(20261201);
    }

    @Test
    void an_author_is_credited_for_ten_others_and_no_more() {
        var others = IntStream.rangeClosed(2, 14)
                .mapToObj(number -> new First(new EmployeeId(number), NOVEMBER))
                .toList();
        assertThat(Owed.of(List.of(), others, BOOKS, LATER).points())
                .isEqualTo(Map.of(new Owed.Posting(Rule.AUTHOR, NOVEMBER), 30L));
    }

    @Test
    void the_cap_of_an_author_holds_over_a_change_of_rules() {
        var others = new ArrayList<First>();
        IntStream.rangeClosed(2, 4).forEach(number -> others.add(new First(new EmployeeId(number), NOVEMBER)));
        IntStream.rangeClosed(5, 9).forEach(number -> others.add(new First(new EmployeeId(number), DECEMBER)));
        // Nine in November; December gives six each, but no more than twelve in all.
        assertThat(Owed.of(List.of(), others, BOOKS, LATER).total()).isEqualTo(12);
    }

    @Test
    void the_platform_policy_stands_above_every_version() {
        var shelf = new RuleVersions() {
            @Override
            public List<Version> all() {
                return List.of(new Version(DECEMBER, GENEROUS));
            }

            @Override
            public void keep(Version version) {
                throw new UnsupportedOperationException();
            }
        };
        var strict = new StandingRules(shelf, Set.of(1), false).books();
        assertThat(strict.on(DECEMBER).intentNetworks()).isEmpty();
        assertThat(new StandingRules(shelf, Set.of(1, 2), true).books().on(DECEMBER))
                .returns(Set.of(2), RuleBook::intentNetworks)
                .returns(true, RuleBook::siteConversionsEarn);
    }

    @Test
    void an_entry_names_the_rules_of_the_latest_day_it_is_about() {
        var lines = Map.of(new Owed.Posting(Rule.CLICK, NOVEMBER), 1L);
        assertThat(BOOKS.version(new Owed(lines, Map.of()), DECEMBER)).isEqualTo(DEFAULTS.version());
        assertThat(BOOKS.version(Owed.NOTHING, DECEMBER)).isEqualTo(20261201);
    }

    private static long owed(RuleBooks books, Hours.ShareDay... days) {
        return Owed.of(List.of(days), books, LATER).total();
    }

    private static Hours.ShareDay day(LocalDate day, int network, int human, int intent) {
        var hour = Hour.parse(day + "T09");
        var facts = new HourFacts(human, 0, 0, 0, 0, intent, 0, 0, 0, human, 0, 0);
        return new Hours.ShareDay(new EmployeeId(1), network, day, Map.of(hour, facts), Map.of());
    }
}
