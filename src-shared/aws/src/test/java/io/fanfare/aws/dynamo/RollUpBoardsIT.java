package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.board.Goal;
import io.fanfare.board.RollUpBoards;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Publicity;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Faults;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** The roll-up on a real DynamoDB: cut off anywhere, under pressure, and what it costs. */
class RollUpBoardsIT {
    private static final Instant NOW = Examples.NOW;
    private static final LocalDate LAST_WEEK = LocalDate.parse("2026-11-18");
    private static final Faults.Plan NO_FAULTS = new Faults.Plan() {};
    private final UnitCounter units = new UnitCounter();
    private final DynamoDbClient client = LocalDynamo.shared().client(units);

    @Test
    void a_run_that_is_cut_off_around_any_write_is_finished_by_the_next() {
        var whole = company(30);
        run(whole, NO_FAULTS, NOW);
        var expected = standing(whole);
        assertThat(expected.get("2026-W47")).isNotEqualTo(Sheet.EMPTY);
        boolean crashed = true;
        for (int write = 1; crashed; write += 5) {
            var plan = new CutOff(write, write % 2 == 0);
            var table = company(30);
            try {
                run(table, plan, NOW);
            } catch (Faults.Crash _) {
                run(table, NO_FAULTS, NOW);
            }
            crashed = plan.happened;
            assertThat(standing(table)).isEqualTo(expected);
        }
    }

    @Test
    void a_second_run_writes_nothing() {
        var table = company(30);
        run(table, NO_FAULTS, NOW);
        units.reset();
        run(table, NO_FAULTS, NOW.plus(Duration.ofHours(1)));
        assertThat(units.writes()).isZero();
    }

    @Test
    void a_table_under_pressure_gets_the_same_boards_after_some_runs() {
        var whole = company(30);
        run(whole, NO_FAULTS, NOW);
        var table = company(30);
        var pressed = Faults.pressed(new Random(7), 0.2);
        for (int attempt = 0; attempt < 50; attempt++) {
            try {
                run(table, pressed, NOW);
            } catch (DynamoDbException _) {
                continue;
            }
            break;
        }
        run(table, NO_FAULTS, NOW);
        assertThat(standing(table)).isEqualTo(standing(whole));
    }

    /** The partitions of a small company are pages of half a unit; what more people cost is what counts. */
    @Test
    void a_person_costs_a_fifth_of_a_unit_at_most() {
        var small = cost(640);
        var large = cost(1_920);
        assertThat((large - small) / 1_280).isLessThanOrEqualTo(0.2);
    }

    private double cost(int people) {
        var table = company(people);
        units.reset();
        run(table, NO_FAULTS, NOW);
        return units.reads();
    }

    @Test
    void weeks_and_months_that_no_figure_needs_are_dropped() {
        var table = company(10);
        earns(table, 1, LocalDate.parse("2025-06-02"), 10);
        run(table, NO_FAULTS, NOW);
        var row = table.get(Keys.balance(new EmployeeId(1)), Table.Read.STRONG).orElseThrow();
        assertThat(row).containsKeys("w2026-W47", "m2026-11").doesNotContainKeys("w2025-W23", "r2025-W23", "m2025-06");
        assertThat(Rows.number(row, "earned")).isEqualTo(11);
    }

    private void run(Table table, Faults.Plan faults, Instant now) {
        var faulty = new Table(Faults.around(DynamoDbClient.class, client, faults), table.name());
        var boards = new DynamoBoards(faulty);
        var rules = RuleBooks.always(RuleBook.defaults(Set.of()));
        new RollUpBoards(
                        new RollUpBoards.People(
                                new DynamoRoster(faulty),
                                new DynamoBalances(faulty),
                                new RollUpBoards.Leavers(_ -> {}, 90)),
                        new RollUpBoards.Content(
                                new DynamoCampaigns(faulty),
                                new DynamoItems(faulty),
                                item -> new ShareDays(faulty).of(item, Table.Read.EVENTUAL),
                                new DynamoFigures(faulty),
                                days -> Owed.of(days, rules, now),
                                Language.EN),
                        boards,
                        boards,
                        new DynamoGoals(faulty),
                        new DynamoContests(faulty))
                .rollUp(now);
    }

    private Map<String, Object> standing(Table table) {
        var boards = new DynamoBoards(table);
        Map<String, Object> standing = Stream.of(
                        "2026-W48", "2026-W47", "2026-11", "2026-10", "2026-Q4", "2026-Q3", "ALL")
                .collect(Collectors.toMap(Function.identity(), scope -> boards.read(Scope.parse(scope))));
        standing.put("goals", new DynamoGoals(table).all());
        return standing;
    }

    /** Half of its people earned something last week, and want to be seen. */
    private Table company(int people) {
        var table = new Table(client, LocalDynamo.shared().newMainTable());
        var rows = IntStream.rangeClosed(1, people)
                .mapToObj(id -> {
                    var person = Examples.person(id, Language.EN, State.IN);
                    boolean seen = id % 2 == 0;
                    return EmployeeRows.row(seen ? seen(person) : person);
                })
                .collect(Collectors.toList());
        IntStream.rangeClosed(1, people / 2).forEach(id -> {
            var row = new HashMap<>(Keys.balance(new EmployeeId(id)).toMap());
            earned(LAST_WEEK, id).forEach((part, points) -> row.put(part, Rows.n(points)));
            rows.add(row);
        });
        LocalDynamo.shared().fill(table.name(), rows);
        new DynamoGoals(table)
                .put(new Goal(
                        1, Map.of(Language.EN, "Together"), null, Goal.Measure.POINTS, 500, Period.parse("2026-11")));
        return table;
    }

    private static Employee seen(Employee person) {
        return new Employee(
                person.id(),
                person.profile(),
                person.chosen(),
                person.consent(),
                person.generation(),
                person.pausedUntil(),
                person.suppressed(),
                person.digestSlot(),
                new Publicity(true, null, true),
                person.version());
    }

    private static Map<String, Long> earned(LocalDate day, long points) {
        return BalanceRows.additions(new Owed(Map.of(new Owed.Posting(Rule.CLICK, day), points), Map.of(day, points)));
    }

    private static void earns(Table table, int person, LocalDate day, long points) {
        var additions = earned(day, points);
        var names = new HashMap<String, String>();
        var values = new HashMap<String, AttributeValue>();
        var parts = List.copyOf(additions.keySet());
        for (int at = 0; at < parts.size(); at++) {
            names.put("#a" + at, parts.get(at));
            values.put(":a" + at, Rows.n(additions.getOrDefault(parts.get(at), 0L)));
        }
        var expression = IntStream.range(0, parts.size())
                .mapToObj(at -> "#a" + at + " :a" + at)
                .collect(Collectors.joining(", ", "ADD ", ""));
        table.update(
                Keys.balance(new EmployeeId(person)),
                update -> update.updateExpression(expression)
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values));
    }

    /** Dies around one of the writes. */
    private static final class CutOff implements Faults.Plan {
        private final int at;
        private final boolean afterwards;
        private int writes;
        private boolean happened;

        CutOff(int at, boolean afterwards) {
            this.at = at;
            this.afterwards = afterwards;
        }

        @Override
        public void before(String operation) {
            if (isWrite(operation)) {
                writes++;
                die(!afterwards);
            }
        }

        @Override
        public void after(String operation) {
            if (isWrite(operation)) {
                die(afterwards);
            }
        }

        private static boolean isWrite(String operation) {
            return operation.startsWith("put") || operation.startsWith("delete") || operation.startsWith("update");
        }

        private void die(boolean here) {
            if (here && writes == at && !happened) {
                happened = true;
                throw new Faults.Crash("around write " + at);
            }
        }
    }
}
