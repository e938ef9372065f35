package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Goal;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Place;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.board.Spotlight;
import io.fanfare.board.TeamFigures;
import io.fanfare.board.TeamNote;
import io.fanfare.board.TopContent;
import io.fanfare.campaign.Contest;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.points.Rule;
import io.fanfare.report.PeopleCount;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Boards, goals, contests and notes on a real DynamoDB. */
class BoardsIT {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final YearMonth NOVEMBER = YearMonth.parse("2026-11");
    private static final Period MONTH = Period.parse("2026-11");
    private static final Scope SCOPE = Scope.parse("2026-11");
    private final UnitCounter units = new UnitCounter();
    private final Table table =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
    private final DynamoBoards boards = new DynamoBoards(table);

    @Test
    void a_sheet_comes_back_as_it_went() {
        var sheet = sheet(3);
        boards.set(SCOPE, sheet, NOW);
        assertThat(boards.read(SCOPE)).isEqualTo(sheet);
        assertThat(boards.find(SCOPE, Board.Kind.PEOPLE))
                .contains(sheet.boards().getFirst());
        assertThat(boards.find(SCOPE, Board.Kind.TEAMS)).isEmpty();
        assertThat(boards.company(MONTH)).hasValue(Objects.requireNonNull(sheet.company()));
        assertThat(boards.team(NOVEMBER, "Sales")).contains(sheet.teams().getFirst());
        assertThat(boards.team(NOVEMBER, "Legal")).isEmpty();
        assertThat(boards.content(MONTH)).hasValue(Objects.requireNonNull(sheet.content()));
        assertThat(boards.spotlight(NOVEMBER)).hasValue(Objects.requireNonNull(sheet.spotlight()));
        assertThat(boards.read(Scope.parse("2026-10"))).isEqualTo(Sheet.EMPTY);
    }

    @Test
    void what_is_equal_is_not_written_again() {
        boards.set(SCOPE, sheet(3), NOW);
        units.reset();
        boards.set(SCOPE, sheet(3), LATER);
        assertThat(units.writes()).isZero();
        assertThat(boards.company(MONTH).orElseThrow().at()).isEqualTo(NOW);
    }

    @Test
    void a_place_is_exact_however_many_people_there_are_and_costs_one_unit_at_most() {
        boards.set(SCOPE, sheet(1_000), NOW);
        boards.set(SCOPE, sheet(997), LATER);
        units.reset();
        // Everybody has a number of points of their own: 3, 6, 9 and so on.
        assertThat(boards.place(SCOPE, Board.Kind.PEOPLE, 3 * 997)).contains(new Place(1, 1));
        assertThat(boards.place(SCOPE, Board.Kind.PEOPLE, 9_999)).contains(new Place(1, 1));
        assertThat(boards.place(SCOPE, Board.Kind.PEOPLE, 3 * 500)).contains(Place.of(497, 1, 997));
        assertThat(boards.place(SCOPE, Board.Kind.PEOPLE, 3 * 500 + 1)).contains(Place.of(497, 0, 997));
        assertThat(boards.place(SCOPE, Board.Kind.PEOPLE, 3)).contains(Place.of(996, 1, 997));
        assertThat(units.reads()).isLessThanOrEqualTo(5);
        assertThat(boards.place(SCOPE, Board.Kind.EXECUTIVES, 3)).isEmpty();
        units.reset();
        assertThat(boards.find(SCOPE, Board.Kind.PEOPLE)).isPresent();
        assertThat(units.reads()).isLessThanOrEqualTo(1);
    }

    @Test
    void no_row_is_over_four_kilobytes() {
        boards.set(SCOPE, sheet(5_000), NOW);
        assertThat(table.query(Keys.boards(SCOPE), "", Table.Read.EVENTUAL))
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> assertThat(UnitCounter.size(row)).isLessThanOrEqualTo(4_096));
    }

    @Test
    void goals_contests_and_notes_come_back_as_they_went() {
        var goals = new DynamoGoals(table);
        var goal = new Goal(goals.nextId(), Map.of(Language.NL, "Samen"), "Sales", Goal.Measure.READERS, 100, MONTH);
        goals.put(goal);
        assertThat(goals.all()).containsExactly(new GoalProgress(goal, null, null));
        goals.counted(goal.id(), 40L, NOW);
        assertThat(goals.find(goal.id())).contains(new GoalProgress(goal, 40L, NOW));
        goals.counted(goal.id(), null, LATER);
        assertThat(goals.find(goal.id())).contains(new GoalProgress(goal, null, LATER));
        assertThat(goals.delete(goal.id())).isTrue();
        assertThat(goals.delete(goal.id())).isFalse();
        goals.counted(goal.id(), 41L, LATER);
        assertThat(goals.all()).isEmpty();

        var contests = new DynamoContests(table);
        var contest = new Contest(
                contests.nextId(),
                "#wekerken",
                List.of(new CampaignId(7)),
                Map.of(Language.NL, "Wedstrijd"),
                Map.of(),
                LocalDate.parse("2026-11-02"),
                LocalDate.parse("2026-11-15"));
        contests.put(contest);
        assertThat(contests.all()).containsExactly(contest);
        assertThat(contests.find(contest.id())).contains(contest);
        assertThat(contests.delete(contest.id())).isTrue();

        var notes = new DynamoTeamNotes(table);
        var note = new TeamNote("Sales", "Fine week", null, NOW);
        notes.say(note);
        assertThat(notes.of("Sales")).contains(note);
        assertThat(notes.of("Legal")).isEmpty();
    }

    /** @param people how many stand on the board of people, each with points of their own */
    private static Sheet sheet(int people) {
        NavigableMap<Long, Integer> ranks = new TreeMap<>();
        IntStream.rangeClosed(1, people).forEach(each -> ranks.put(3L * each, 1));
        var board = new Board(
                SCOPE,
                Board.Kind.PEOPLE,
                List.of(new Board.Line(1, "Ann B.", 3L * people, new EmployeeId(7))),
                new PeopleCount.Exactly(people),
                NOW,
                null,
                null);
        return new Sheet(
                List.of(board),
                Map.of(Board.Kind.PEOPLE, ranks),
                new CompanyFigures(MONTH, 40, 300, PeopleCount.Words.MOST, NOW),
                List.of(new TeamFigures(
                        "Sales",
                        NOVEMBER,
                        new PeopleCount.Exactly(12),
                        PeopleCount.Words.FEW,
                        new TeamFigures.Sum(300, 40),
                        NOW)),
                new TopContent(
                        MONTH,
                        List.of(new TopContent.Line(1, new ItemId(4), "Title", new PeopleCount.Exactly(9), 40)),
                        NOW),
                new Spotlight(
                        NOVEMBER,
                        List.of(new Spotlight.Candidate(
                                new EmployeeId(7), "Ann Bee", 300, 40, 3, Map.of(Rule.REACHED, 20L, Rule.CLICK, 40L))),
                        NOW),
                300,
                null);
    }
}
