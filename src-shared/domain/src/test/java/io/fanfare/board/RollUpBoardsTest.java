package io.fanfare.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fanfare.board.Board.Kind;
import io.fanfare.board.Board.Line;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import io.fanfare.report.PeopleCount;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RollUpBoardsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");
    private static final Instant NOW = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    private final CompanyOf company = new CompanyOf();

    @Test
    void only_who_wants_to_be_seen_is_named_and_the_same_points_share_a_rank() {
        seen(1, 50);
        seen(2, 70);
        seen(3, 50);
        var alias = company.person(4, "Sales", new Publicity(true, " The Fox ", false));
        company.earns(alias, TODAY, 40);
        company.earns(company.person(5, "Sales", Publicity.NONE), TODAY, 90);
        company.rollUp(NOW);
        var board = company.board("2026-W47", Kind.PEOPLE);
        assertThat(board.lines())
                .containsExactly(
                        line(1, "P2 Q.", 70, 2),
                        line(2, "P1 Q.", 50, 1),
                        line(2, "P3 Q.", 50, 3),
                        line(4, "The Fox", 40, 4));
        assertThat(List.of("2026-11", "2026-Q4", "ALL"))
                .allMatch(scope -> company.board(scope, Kind.PEOPLE).lines().equals(board.lines()));
        assertThat(company.board("2026-W46", Kind.PEOPLE).lines()).isEmpty();
        assertThat(company.sheet("ALL").ranks().get(Kind.PEOPLE)).isEqualTo(Map.of(40L, 1, 50L, 2, 70L, 1));
    }

    @Test
    void who_left_long_ago_is_named_for_erasure_and_nobody_else() {
        seen(1, 50);
        seen(2, 70, profile -> CompanyOf.with(profile, null, false, TODAY.minusDays(89)));
        seen(3, 80, profile -> CompanyOf.with(profile, Profile.CANARY, false, TODAY.minusDays(400)));
        seen(4, 90, profile -> CompanyOf.with(profile, null, false, TODAY.minusDays(90)));
        company.rollUp(NOW);
        assertThat(company.erasures).containsExactly(new Erasure(new EmployeeId(4), Reason.LEFT));
    }

    @Test
    void an_alumnus_who_has_not_said_yes_in_two_weeks_is_named_for_erasure() {
        alumnus(1, Profile.ALUMNUS + "1", State.NONE, TODAY.minusDays(13));
        alumnus(2, Profile.ALUMNUS + "2", State.NONE, TODAY.minusDays(14));
        alumnus(3, Profile.ALUMNUS + "3", State.IN, TODAY.minusDays(400));
        alumnus(4, Profile.ALUMNUS + "4", State.OUT, TODAY.minusDays(400));
        alumnus(5, "E5", State.NONE, TODAY.minusDays(400));
        company.rollUp(NOW);
        assertThat(company.erasures).containsExactly(new Erasure(new EmployeeId(2), Reason.LEFT));
        company.rollUp(NOW.plus(Duration.ofDays(14)));
        assertThat(company.erasures)
                .extracting(erasure -> erasure.person().value())
                .contains(1, 2, 4)
                .doesNotContain(3, 5);
    }

    @Test
    void an_alumnus_counts_from_their_yes() {
        company.person(1, "Sales", Publicity.NONE);
        alumnus(2, Profile.ALUMNUS + "2", State.NONE, TODAY);
        alumnus(3, Profile.ALUMNUS + "3", State.OUT, TODAY);
        assertThat(company.rollUp(NOW).people()).isEqualTo(1);
        alumnus(2, Profile.ALUMNUS + "2", State.IN, TODAY);
        assertThat(company.rollUp(NOW).people()).isEqualTo(2);
    }

    /** Who said no did so now. */
    private void alumnus(int id, String externalId, State state, LocalDate since) {
        company.person(id, "Alumni", Publicity.NONE);
        company.change(new EmployeeId(id), person -> {
            var profile = person.profile();
            return new Employee(
                    person.id(),
                    new Profile(
                            externalId,
                            profile.firstName(),
                            profile.lastName(),
                            profile.address(),
                            profile.department(),
                            profile.language(),
                            profile.country(),
                            profile.zone(),
                            Set.of(),
                            Profile.ALUMNI,
                            null,
                            false,
                            since,
                            null),
                    Set.of(),
                    state == State.NONE ? Consent.NONE : new Consent(state, "2026-11", NOW),
                    0,
                    null,
                    null,
                    person.digestSlot(),
                    Publicity.NONE,
                    1);
        });
    }

    @Test
    void executives_stand_on_a_board_of_their_own_and_canaries_and_leavers_on_none() {
        seen(1, 50);
        seen(2, 70, profile -> CompanyOf.with(profile, null, true, null));
        seen(3, 80, profile -> CompanyOf.with(profile, Profile.CANARY, false, null));
        seen(4, 90, profile -> CompanyOf.with(profile, null, false, TODAY));
        company.rollUp(NOW);
        assertThat(company.board("ALL", Kind.PEOPLE).lines()).containsExactly(line(1, "P1 Q.", 50, 1));
        assertThat(company.board("ALL", Kind.EXECUTIVES).lines()).containsExactly(line(1, "P2 Q.", 70, 2));
        assertThat(company.sheet("ALL").total())
                .as("leavers' points stay, canaries' are nobody's")
                .isEqualTo(210);
    }

    @Test
    void ten_lines_are_shown_and_all_are_counted() {
        IntStream.rangeClosed(1, 12).forEach(id -> seen(id, id));
        IntStream.rangeClosed(13, 30)
                .forEach(id -> company.earns(company.person(id, "Sales", Publicity.NONE), TODAY, 5));
        company.rollUp(NOW);
        var board = company.board("2026-11", Kind.PEOPLE);
        assertThat(board.lines()).hasSize(10).last().isEqualTo(line(10, "P3 Q.", 3, 3));
        assertThat(board.standing()).isEqualTo(new PeopleCount.Exactly(12));
    }

    @Test
    void teams_are_compared_by_their_active_members() {
        team("Sales", 1, 20, 6, 10);
        team("Legal", 21, 30, 10, 8);
        team("Board", 51, 4, 4, 500);
        company.rollUp(NOW);
        assertThat(company.board("2026-11", Kind.TEAMS).lines())
                .as("a team of four is none, and the smallest of the others hides what it has")
                .containsExactly(new Line(1, "Legal", 8, null));
        assertThat(company.boards.team(YearMonth.of(2026, 11), "Board")).isEmpty();
        assertThat(company.sheet("2026-W47").teams())
                .as("teams are counted by month alone")
                .isEmpty();
    }

    @Test
    void a_team_in_which_most_are_active_is_told_by_all_its_members() {
        team("Sales", 1, 10, 8, 10);
        team("Legal", 21, 30, 10, 6);
        team("Stock", 61, 30, 12, 6);
        company.rollUp(NOW);
        var sales = company.boards.team(YearMonth.of(2026, 11), "Sales").orElseThrow();
        assertThat(sales.active()).isEqualTo(PeopleCount.Words.MOST);
        assertThat(sales.sum()).isEqualTo(new TeamFigures.Sum(80, 8));
        assertThat(company.board("2026-11", Kind.TEAMS).lines()).contains(new Line(1, "Sales", 8, null));
    }

    @Test
    void the_company_is_told_when_five_are_behind_it_who_are_not_named() {
        IntStream.rangeClosed(1, 4)
                .forEach(id -> company.earns(company.person(id, "Sales", Publicity.NONE), TODAY, 10));
        seen(5, 30);
        company.person(6, "Sales", Publicity.NONE);
        company.rollUp(NOW);
        assertThat(company.boards.company(Period.parse("2026-W47"))).isEmpty();
        company.earns(new EmployeeId(6), TODAY, 10);
        IntStream.rangeClosed(7, 20).forEach(id -> company.person(id, "Sales", Publicity.NONE));
        company.rollUp(NOW);
        var week = company.boards.company(Period.parse("2026-W47")).orElseThrow();
        assertThat(week.points()).isEqualTo(80);
        assertThat(week.readers()).isEqualTo(8);
        assertThat(week.active()).isEqualTo(new PeopleCount.Exactly(6));
    }

    @Test
    void a_closed_period_keeps_its_figures_and_tells_what_was_corrected() {
        var last = LocalDate.parse("2026-11-15");
        IntStream.rangeClosed(1, 9).forEach(id -> company.earns(company.person(id, "Sales", Publicity.NONE), last, 10));
        var ann = company.person(10, "Sales", CompanyOf.ON_BOARDS);
        var bo = company.person(11, "Sales", CompanyOf.ON_BOARDS);
        company.earns(ann, last, 50);
        company.earns(bo, last, 40);
        company.rollUp(NOW);
        assertThat(company.board("2026-W46", Kind.PEOPLE).closed())
                .as("three days after its end")
                .isNull();
        var closing = NOW.plus(Duration.ofDays(1));
        company.rollUp(closing);
        assertThat(company.board("2026-W46", Kind.PEOPLE).closed()).isEqualTo(closing);

        company.earns(bo, last, -35);
        company.publicity(ann, new Publicity(true, "The Ant", false));
        var later = closing.plus(Duration.ofHours(1));
        company.rollUp(later);
        company.rollUp(later.plus(Duration.ofHours(1)));
        var board = company.board("2026-W46", Kind.PEOPLE);
        assertThat(board.lines()).containsExactly(line(1, "The Ant", 50, 10), line(2, "P11 Q.", 40, 11));
        assertThat(board.since()).isEqualTo(new Board.Correction(-35, later));
        assertThat(company.board("2026-11", Kind.PEOPLE).lines())
                .as("an open one follows")
                .containsExactly(line(1, "The Ant", 50, 10), line(2, "P11 Q.", 5, 11));
    }

    @Test
    void who_changes_their_mind_disappears_from_what_was_closed_long_ago() {
        var ann = company.person(1, "Sales", CompanyOf.ON_BOARDS);
        company.earns(ann, TODAY, 50);
        company.rollUp(NOW);
        var spring = NOW.plus(Duration.ofDays(40));
        company.rollUp(spring);
        assertThat(company.board("2026-W47", Kind.PEOPLE).lines()).hasSize(1);
        company.publicity(ann, Publicity.NONE);
        company.rollUp(spring);
        assertThat(company.sheets.values())
                .allSatisfy(sheet -> assertThat(sheet.boards())
                        .allMatch(board -> board.lines().isEmpty()));
    }

    @Test
    void goals_follow_what_is_told_and_rest_when_their_period_is_closed() {
        team("Sales", 1, 20, 6, 10);
        company.goals.put(1, new GoalProgress(goal(1, null, Goal.Measure.POINTS, "2026-11"), null, null));
        company.goals.put(2, new GoalProgress(goal(2, "Sales", Goal.Measure.READERS, "2026-Q4"), null, null));
        company.goals.put(3, new GoalProgress(goal(3, "Legal", Goal.Measure.READERS, "2026-11"), null, null));
        company.goals.put(4, new GoalProgress(goal(4, null, Goal.Measure.READERS, "2026-12"), null, null));
        company.rollUp(NOW);
        assertThat(now(1)).isEqualTo(60L);
        assertThat(now(2)).isEqualTo(6L);
        assertThat(now(3)).isNull();
        assertThat(company.goals.get(4).at()).as("not begun").isNull();
        var closed = Instant.parse("2026-12-04T00:30:00Z");
        company.rollUp(closed);
        company.earns(new EmployeeId(1), TODAY, 500);
        company.rollUp(closed.plusSeconds(3_600));
        assertThat(company.goals.get(1))
                .isEqualTo(new GoalProgress(goal(1, null, Goal.Measure.POINTS, "2026-11"), 60L, closed));
    }

    @Test
    void the_spotlight_is_for_who_said_so() {
        var ann = company.person(1, "Sales", new Publicity(false, "Ant", true));
        company.earns(ann, TODAY, 50);
        seen(2, 70);
        company.rollUp(NOW);
        assertThat(company.boards
                        .spotlight(YearMonth.of(2026, 11))
                        .orElseThrow()
                        .candidates())
                .extracting(
                        Spotlight.Candidate::name,
                        Spotlight.Candidate::points,
                        Spotlight.Candidate::readers,
                        Spotlight.Candidate::weeksInARow)
                .containsExactly(tuple("P1 Q1", 50L, 5L, 1));
    }

    @Test
    void a_campaign_names_so_many_that_five_others_stand_beside_them() {
        campaign(7, NOW.plus(Duration.ofDays(2)), "#wekerken");
        IntStream.rangeClosed(1, 8).forEach(id -> shares(company.person(id, "Sales", CompanyOf.ON_BOARDS), TODAY, id));
        company.rollUp(NOW);
        var board = company.board("campaign-7", Kind.PEOPLE);
        assertThat(board.lines())
                .containsExactly(line(1, "P8 Q.", 18, 8), line(2, "P7 Q.", 17, 7), line(3, "P6 Q.", 16, 6));
        assertThat(company.sheet("campaign-7").ranks().get(Kind.PEOPLE)).hasSize(8);
        assertThat(company.boards
                        .content(Period.parse("2026-W47"))
                        .orElseThrow()
                        .lines())
                .containsExactly(new TopContent.Line(1, new ItemId(70), "Titel", PeopleCount.Words.MOST, 36));
    }

    @Test
    void a_campaign_that_ended_four_days_ago_moves_no_more() {
        campaign(7, NOW.minus(Duration.ofDays(4)), "#wekerken");
        company.rollUp(NOW);
        assertThat(company.boards.find(Scope.parse("campaign-7"), Kind.PEOPLE)).isEmpty();
    }

    @Test
    void a_contest_counts_its_hashtag_and_its_days() {
        campaign(7, NOW.plus(Duration.ofDays(2)), "#WeKerken");
        campaign(8, NOW.plus(Duration.ofDays(2)), null);
        IntStream.rangeClosed(1, 8).forEach(id -> {
            var person = company.person(id, "Sales", CompanyOf.ON_BOARDS);
            company.earns(person, TODAY, 1);
            shares(person, TODAY, id, 70);
            shares(person, TODAY.minusDays(5), 9, 70);
            shares(person, TODAY, 9, 80);
        });
        company.contests.add(new Contest(
                2,
                "#wekerken",
                List.of(new CampaignId(7), new CampaignId(8)),
                Map.of(Language.NL, "W"),
                Map.of(),
                TODAY.minusDays(2),
                TODAY));
        company.rollUp(NOW);
        assertThat(company.board("contest-2", Kind.PEOPLE).lines())
                .extracting(Line::points)
                .as("readers of these days; the first reader came before")
                .containsExactly(8L, 7L, 6L);
    }

    private void seen(int id, long points) {
        seen(id, points, profile -> profile);
    }

    private void seen(int id, long points, UnaryOperator<Profile> change) {
        company.earns(company.person(id, "Sales", CompanyOf.ON_BOARDS, change), TODAY, points);
    }

    /** People from that number on, some of whom earned that many points each. */
    private void team(String team, int from, int size, int active, long points) {
        for (int at = 0; at < size; at++) {
            var person = company.person(from + at, team, Publicity.NONE);
            if (at < active) {
                company.earns(person, TODAY, points);
            }
        }
    }

    private @Nullable Long now(int goal) {
        return company.goals.get(goal).now();
    }

    private static Goal goal(int id, @Nullable String team, Goal.Measure measure, String period) {
        return new Goal(id, Map.of(Language.EN, "Together"), team, measure, 100, Period.parse(period));
    }

    private void campaign(int id, Instant endsAt, @Nullable String hashtag) {
        var item = new ItemId(id * 10);
        var launch = new Campaign.Launch("key", NOW.minus(Duration.ofDays(1)), Week.of(NOW));
        company.items.put(
                item,
                new Item(
                        item,
                        new CampaignId(id),
                        Item.ItemClass.HUB,
                        Set.of(),
                        Set.of(),
                        URI.create("https://www.example.com/"),
                        null,
                        false,
                        false,
                        hashtag,
                        null,
                        List.of(),
                        Map.of(Language.NL, new Item.Text("Titel", "S", null, List.of())),
                        null,
                        1));
        company.campaigns.add(new Campaign(
                new CampaignId(id),
                "Name",
                Campaign.Kind.CONTENT,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                Campaign.Status.SENDING,
                List.of(item),
                Audience.everyone("all"),
                null,
                endsAt,
                new Campaign.Sender("Team", null),
                Briefing.NONE,
                Conduct.USUAL,
                launch,
                3));
    }

    private void shares(EmployeeId person, LocalDate day, int readers) {
        shares(person, day, readers, 70);
        company.earns(person, day, readers);
    }

    private void shares(EmployeeId person, LocalDate day, int readers, int item) {
        var hour = Hour.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        var facts = HourFacts.of(List.of(readers, 0, 0, 0, 0, 0, 0, 0, 0, 30));
        company.shares
                .computeIfAbsent(new ItemId(item), _ -> new ArrayList<>())
                .add(new Hours.ShareDay(person, 1, day, Map.of(hour, facts), Map.of()));
    }

    private static Line line(int rank, String name, long points, int person) {
        return new Line(rank, name, points, new EmployeeId(person));
    }
}
