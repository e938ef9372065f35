package io.fanfare.functions.rollupboards;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoErasures;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.board.Board;
import io.fanfare.board.Place;
import io.fanfare.board.Scope;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.SampleEvents;
import io.micronaut.context.ApplicationContext;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollUpBoardsFunctionIT {
    private final String table = LocalDynamo.shared().newMainTable();
    private final Table main = new Table(LocalDynamo.shared().client(), table);

    @Test
    @SuppressWarnings("unchecked")
    void the_tick_makes_the_boards_of_those_who_want_to_be_seen() {
        LocalAws.use();
        IntStream.rangeClosed(1, 12).forEach(this::active);
        IntStream.rangeClosed(13, 20).forEach(this::person);
        new DynamoRoster(main).show(new EmployeeId(3), new Publicity(true, "The Fox", false));
        leaver(30, LocalDate.parse("2026-08-01"));
        leaver(31, LocalDate.parse("2026-11-01"));
        Map<String, Object> tick = SampleEvents.read("roll-up-boards/tick", Map.class);
        try (var context = context()) {
            assertThat(new RollUpBoardsFunction(context).execute(tick))
                    .containsEntry("people", 20)
                    .containsEntry("scopes", 7);
        }
        assertThat(new DynamoErasures(main).pending()).containsExactly(new Erasure(new EmployeeId(30), Reason.LEFT));
        var boards = new DynamoBoards(main);
        var week = Scope.parse("2026-W47");
        assertThat(boards.find(week, Board.Kind.PEOPLE).orElseThrow().lines())
                .containsExactly(new Board.Line(1, "The Fox", 3, new EmployeeId(3)));
        assertThat(boards.place(week, Board.Kind.PEOPLE, 3)).contains(new Place(1, 100));
        assertThat(boards.company(Period.parse("2026-W47")).orElseThrow().points())
                .isEqualTo(78);
    }

    private void active(int id) {
        person(id);
        var day = LocalDate.parse("2026-11-18");
        var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, day), (long) id), Map.of(day, (long) id));
        new DynamoLedger(main)
                .post(new Ledger.Posting(
                        new EmployeeId(id), new ItemId(1), Ledger.Earned.NOTHING, owed, 2, Examples.NOW));
    }

    private void leaver(int id, LocalDate left) {
        var person = Examples.person(id, Language.EN, Consent.State.IN);
        var old = person.profile();
        var profile = new Profile(
                old.externalId(),
                old.firstName(),
                old.lastName(),
                old.address(),
                old.department(),
                old.language(),
                old.country(),
                old.zone(),
                old.topics(),
                null,
                null,
                false,
                null,
                left);
        new DynamoPeopleRegister(main)
                .add(new Employee(
                        person.id(),
                        profile,
                        person.chosen(),
                        person.consent(),
                        0,
                        null,
                        null,
                        person.digestSlot(),
                        person.publicity(),
                        1));
    }

    private void person(int id) {
        new DynamoPeopleRegister(main).add(Examples.person(id, Language.EN, Consent.State.IN));
    }

    private ApplicationContext context() {
        var context = ApplicationContext.builder()
                .properties(Map.of("leavers.kept.days", "90"))
                .properties(Map.of(
                        "main.table", table,
                        "default.language", "en",
                        "site.conversions.earn", "false",
                        "platform.policy", "STRICT"))
                .build();
        context.registerSingleton(InstantSource.class, new FixedClock(Examples.NOW));
        return context.start();
    }
}
