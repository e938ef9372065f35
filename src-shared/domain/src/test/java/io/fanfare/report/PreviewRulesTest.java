package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.points.AuthorCredit;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import io.fanfare.points.Balances;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks.Version;
import io.fanfare.points.RuleVersions;
import io.fanfare.points.StandingRules;
import io.fanfare.report.RulesPreview.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewRulesTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final LocalDate DAY = LocalDate.parse("2026-11-18");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final ItemId ITEM = new ItemId(1);
    private static final RuleBook DOUBLE = new RuleBook(4, 2, 20, 10, 2, 5, 30, Set.of(1), 25, false, 3, 30);
    private final Map<Integer, Integer> readers = new HashMap<>();
    private final Set<EmployeeId> looked = new HashSet<>();
    private int itemsEach = 1;

    @Test
    void fewer_than_five_people_are_not_told_of() {
        people(1, 4, 3);
        assertThat(previewed().preview(DOUBLE, new Period.OfMonth(MONTH), NOW)).isEmpty();
    }

    @Test
    void the_month_is_worked_out_under_both_rules() {
        people(1, 7, 3);
        var preview = preview();
        assertThat(preview.rules())
                .containsEntry(Rule.CLICK, new Change(21, 42))
                .containsEntry(Rule.REACHED, new Change(70, 70));
        assertThat(preview.looked()).isEqualTo(7);
        assertThat(preview.all()).isEqualTo(7);
    }

    @Test
    void at_most_three_hundred_are_looked_at_and_always_the_same() {
        people(1, 1_000, 1);
        var preview = preview();
        assertThat(preview.looked()).isEqualTo(300);
        assertThat(preview.all()).isEqualTo(1_000);
        var first = Set.copyOf(looked);
        looked.clear();
        preview();
        assertThat(looked).isEqualTo(first).hasSize(300);
        assertThat(first).anyMatch(person -> person.value() > 900).anyMatch(person -> person.value() < 100);
    }

    @Test
    void people_with_very_many_items_make_it_fewer() {
        itemsEach = 100;
        people(1, 1_000, 1);
        assertThat(preview().looked()).isEqualTo(20);
    }

    @Test
    void a_rule_of_few_people_takes_the_next_smallest_with_it() {
        var people = new ArrayList<Map<Rule, Change>>();
        for (int person = 0; person < 9; person++) {
            var changes = new HashMap<>(Map.of(Rule.CLICK, new Change(1, 2)));
            if (person < 6) {
                changes.put(Rule.REACHED, new Change(10, 10));
            }
            if (person < 2) {
                changes.put(Rule.INTENT, new Change(2, 0));
            }
            people.add(changes);
        }
        var sums = RuleSums.of(people);
        assertThat(sums)
                .containsEntry(Rule.CLICK, new Change(9, 18))
                .containsEntry(Rule.INTENT, null)
                .containsEntry(Rule.REACHED, null);
    }

    private RulesPreview preview() {
        return previewed().preview(DOUBLE, new Period.OfMonth(MONTH), NOW).orElseThrow();
    }

    private PreviewRules previewed() {
        return new PreviewRules(
                new Earners(),
                this::posted,
                this::days,
                AuthorCredit.NONE,
                new StandingRules(new Shelf(), Set.of(1), false));
    }

    private void people(int first, int last, int human) {
        for (int person = first; person <= last; person++) {
            readers.put(person, human);
        }
    }

    private Map<ItemId, Owed> posted(EmployeeId person) {
        var posted = new HashMap<ItemId, Owed>();
        for (int item = 1; item <= itemsEach; item++) {
            posted.put(new ItemId(item), new Owed(Map.of(new Owed.Posting(Rule.CLICK, DAY), 1L), Map.of()));
        }
        // Another month's items are not looked at.
        posted.put(new ItemId(999), new Owed(Map.of(new Owed.Posting(Rule.CLICK, DAY.minusMonths(1)), 1L), Map.of()));
        return posted;
    }

    private List<Hours.ShareDay> days(EmployeeId person, ItemId item) {
        assertThat(item.value()).isLessThan(999);
        looked.add(person);
        int human = readers.getOrDefault(person.value(), 0);
        var facts = new HourFacts(human, 0, 0, 0, 0, 0, 0, 0, 0, 60, 0, 0);
        return item.equals(ITEM)
                ? List.of(new Hours.ShareDay(person, 1, DAY, Map.of(Hour.parse(DAY + "T09"), facts), Map.of()))
                : List.of();
    }

    private static final class Shelf implements RuleVersions {
        @Override
        public List<Version> all() {
            return List.of();
        }

        @Override
        public void keep(Version version) {
            throw new UnsupportedOperationException("a preview keeps nothing");
        }
    }

    private final class Earners implements Balances {
        @Override
        public Balance of(EmployeeId person) {
            return Balance.none(person);
        }

        @Override
        public List<Balance> segment(int segment) {
            return readers.keySet().stream()
                    .filter(person -> person % 64 == segment)
                    .map(EmployeeId::new)
                    .map(person ->
                            new Balance(person, 1, 1, 1, 1, Map.of(), Map.of(MONTH, new Sum(1, 1)), Map.of(), null))
                    .toList();
        }

        @Override
        public void leave(EmployeeId person, Instant at) {
            throw new UnsupportedOperationException("a preview changes nothing");
        }

        @Override
        public void comeBack(EmployeeId person) {
            throw new UnsupportedOperationException("a preview changes nothing");
        }

        @Override
        public void prune(List<Balance> balances, Instant now) {
            throw new UnsupportedOperationException("a preview changes nothing");
        }
    }
}
