package io.fanfare.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fanfare.campaign.Contest;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardTest {
    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final Scope MONTH = Scope.parse("2026-11");

    @ParameterizedTest
    @ValueSource(strings = {"2026-W47", "2026-11", "2026-Q4", "ALL", "campaign-7", "contest-2"})
    void a_scope_is_read_as_it_is_written(String text) {
        assertThat(Scope.parse(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "campaign-", "campaign-0", "campaign-12345678901", "contest-x", "2026-13", "2026-Q5", "all"})
    void anything_else_is_no_scope(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Scope.parse(text));
    }

    @Test
    void a_campaign_has_a_number() {
        assertThat(Scope.parse("campaign-7")).isEqualTo(new Scope.OfCampaign(new CampaignId(7)));
    }

    @Test
    void who_no_longer_wants_to_be_seen_is_taken_off_and_the_others_keep_their_place() {
        var board = board(line(1, "Ann", 1), line(2, "Bo", 2), line(3, "Cee", 3));
        assertThat(board.shownAs(Map.of(new EmployeeId(1), "Ann", new EmployeeId(3), "Mrs C"))
                        .lines())
                .containsExactly(line(1, "Ann", 1), line(3, "Mrs C", 3));
    }

    @Test
    void a_board_is_short() {
        var lines =
                IntStream.rangeClosed(1, 11).mapToObj(at -> line(at, "A", at)).toArray(Board.Line[]::new);
        assertThatIllegalArgumentException().isThrownBy(() -> board(lines));
    }

    @ParameterizedTest
    @CsvSource({"0,1,1,1,100", "0,1,100,1,1", "49,1,100,50,50", "7,2,100,8,9", "99,1,100,100,100", "3,0,200,4,2"})
    void a_place_is_a_rank_and_a_share_of_the_board(int above, int equal, int all, int rank, int percentile) {
        assertThat(Place.of(above, equal, all)).isEqualTo(new Place(rank, percentile));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "null,null,''",
                "0,0,''",
                "-5,0,''",
                "24,24,''",
                "25,25,25",
                "99,99,25 50 75",
                "100,100,25 50 75 100",
                "180,180,25 50 75 100"
            },
            nullValues = "null")
    void milestones_are_quarters_of_the_way(@Nullable Long now, @Nullable Integer percent, String milestones) {
        var progress = new GoalProgress(goal(1, null, "2026-11"), now, NOW);
        assertThat(progress.percent().isPresent()).isEqualTo(percent != null);
        progress.percent().ifPresent(value -> assertThat(value).isEqualTo(percent));
        assertThat(String.join(
                        " ", progress.milestones().stream().map(String::valueOf).toList()))
                .isEqualTo(milestones);
    }

    @Test
    void the_nearest_goal_is_the_one_with_least_to_do_that_concerns_the_team() {
        var goals = List.of(
                new GoalProgress(goal(1, null, "2026-11"), 40L, NOW),
                new GoalProgress(goal(2, "Sales", "2026-11"), 80L, NOW),
                new GoalProgress(goal(3, "Legal", "2026-11"), 90L, NOW),
                new GoalProgress(goal(4, null, "2026-10"), 95L, NOW),
                new GoalProgress(goal(5, null, "2026-11"), 100L, NOW),
                new GoalProgress(goal(6, null, "2026-11"), null, NOW));
        assertThat(nearest(goals, "Sales")).isEqualTo(2);
        assertThat(nearest(goals, "Marketing")).isEqualTo(1);
        assertThat(nearest(goals.subList(3, 6), "Sales")).isEqualTo(5);
        assertThat(Goals.nearest(goals.subList(5, 6), "Sales", NOW)).isEmpty();
    }

    @Test
    void a_title_comes_in_the_readers_language_or_the_next_best() {
        var goal = new Goal(
                1,
                Map.of(Language.NL, "Samen", Language.DE, "Zusammen"),
                null,
                Goal.Measure.READERS,
                10,
                new Period.AllTime());
        assertThat(goal.title(Language.DE, Language.NL)).isEqualTo("Zusammen");
        assertThat(goal.title(Language.FR, Language.DE)).isEqualTo("Zusammen");
        assertThat(goal.title(Language.FR, Language.DA)).isEqualTo("Samen");
    }

    @Test
    void a_contest_counts_the_days_of_its_window() {
        var contest = new Contest(
                1, "#wekerken", List.of(), Map.of(Language.EN, "T"), Map.of(), day("2026-11-02"), day("2026-11-15"));
        assertThat(contest.counts(day("2026-11-01"))).isFalse();
        assertThat(contest.counts(day("2026-11-02"))).isTrue();
        assertThat(contest.counts(day("2026-11-15"))).isTrue();
        assertThat(contest.counts(day("2026-11-16"))).isFalse();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static int nearest(List<GoalProgress> goals, String team) {
        return Goals.nearest(goals, team, NOW).orElseThrow().goal().id();
    }

    private static Goal goal(int id, @Nullable String team, String period) {
        return new Goal(id, Map.of(Language.EN, "Together"), team, Goal.Measure.READERS, 100, Period.parse(period));
    }

    private static Board board(Board.Line... lines) {
        return new Board(MONTH, Board.Kind.PEOPLE, List.of(lines), new PeopleCount.Exactly(12), NOW, null, null);
    }

    private static Board.Line line(int rank, String name, int person) {
        return new Board.Line(rank, name, 100, new EmployeeId(person));
    }
}
