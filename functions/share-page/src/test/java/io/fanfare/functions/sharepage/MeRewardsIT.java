package io.fanfare.functions.sharepage;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.dynamo.DynamoBalances;
import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoGoals;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRedemptions;
import io.fanfare.aws.dynamo.DynamoRewards;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.board.Board;
import io.fanfare.board.Goal;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Consent.State;
import io.fanfare.people.Publicity;
import io.fanfare.points.Ledger;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.report.PeopleCount;
import io.fanfare.reward.Redemption;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards, goals and badges on a person's own page. */
class MeRewardsIT {
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @AutoClose
    private final OwnPage page = new OwnPage();

    private final DynamoRewards rewards = new DynamoRewards(page.table());
    private final DynamoRedemptions redemptions = new DynamoRedemptions(page.table());

    @BeforeEach
    void aPerson() {
        new DynamoPeopleRegister(page.table()).add(Examples.person(Samples.PERSON.value(), Language.NL, State.IN));
    }

    @Test
    void without_rewards_there_is_nothing_of_them() {
        assertThat(shown()).doesNotContain("id=\"rewards\"", "id=\"goals\"", "id=\"boards\"");
    }

    @Test
    void what_is_out_of_reach_says_what_is_missing() {
        earn(30);
        offer(new Terms.Threshold(40, true), null);
        assertThat(shown())
                .contains("Boek", "Kost 40 punten", "Nog 10 punten te gaan", "ziet je naam")
                .doesNotContain("action=\"/me/" + OwnPage.code(Samples.PERSON, 0) + "/redeem\"");
        assertThat(told(page.post(Samples.PERSON, "redeem", "reward=1&number=0")))
                .contains("niet genoeg punten");
        assertThat(points()).isEqualTo(30);
    }

    @Test
    void sixteen_presses_at_once_are_one_request_with_its_line_in_the_ledger() throws Exception {
        earn(40);
        offer(new Terms.Threshold(40, true), null);
        try (var executor = Executors.newFixedThreadPool(16)) {
            Callable<APIGatewayV2HTTPResponse> press = () -> page.post(Samples.PERSON, "redeem", "reward=1&number=0");
            for (var pressed : executor.invokeAll(
                    IntStream.range(0, 16).mapToObj(_ -> press).toList())) {
                assertThat(pressed.get().getHeaders().get("location")).endsWith("?s=redeem");
            }
        }
        assertThat(points()).isZero();
        assertThat(redemptions.of(Samples.PERSON)).hasSize(1);
        assertThat(shown()).contains("0 punten te besteden", "Je vroeg een beloning aan", "Annuleer \u201cBoek\u201d");
    }

    @Test
    void a_request_is_cancelled_by_whoever_made_it_while_it_waits() {
        earn(40);
        offer(new Terms.Threshold(40, true), null);
        page.post(Samples.PERSON, "redeem", "reward=1&number=0");
        var request = "request=" + Samples.MOMENT.toEpochMilli() + "-" + own().id();
        var stranger = new EmployeeId(8);
        new DynamoPeopleRegister(page.table()).add(Examples.person(8, Language.NL, State.IN));
        page.post(stranger, "cancel", request);
        assertThat(own().status()).isEqualTo(Status.REQUESTED);
        assertThat(told(page.post(Samples.PERSON, "cancel", request))).contains("Punten die het kostte zijn terug");
        assertThat(told(page.post(Samples.PERSON, "cancel", request))).contains("Geannuleerd op");
        assertThat(points()).isEqualTo(40);
        assertThat(told(page.post(Samples.PERSON, "cancel", "request=1-nothing")))
                .contains("niet goed aan");

        page.post(Samples.PERSON, "redeem", "reward=1&number=1");
        var second = redemptions.of(Samples.PERSON).stream()
                .filter(redemption -> redemption.number() == 1)
                .findFirst()
                .orElseThrow();
        redemptions.approve(second, Samples.MOMENT);
        assertThat(told(page.post(
                        Samples.PERSON, "cancel", "request=" + Samples.MOMENT.toEpochMilli() + "-" + second.id())))
                .contains("al afgehandeld", "Toegekend op");
    }

    @Test
    void a_draw_shows_the_digest_of_its_seed_and_one_ones_own_entry() {
        offer(new Terms.Draw(0, 2, "secret-seed"), Samples.MOMENT.plus(Duration.ofDays(3)));
        assertThat(shown())
                .contains("Doe mee aan de loting", "2 winnaars", "Vingerafdruk")
                .doesNotContain("secret-seed");
        page.post(Samples.PERSON, "redeem", "reward=1&number=0");
        assertThat(shown()).contains("Jouw lot: " + own().id(), "Deze heb je aangevraagd");
        assertThat(told(page.post(Samples.PERSON, "redeem", "reward=1&number=1")))
                .contains("al aangevraagd");
    }

    @Test
    void a_good_cause_takes_points_and_shows_how_far_it_is() {
        earn(50);
        offer(new Terms.Cause(25, "EUR", 1_000), null);
        assertThat(shown())
                .contains("Voor elk punt geeft het bedrijf \u20ac", "0 van 1.000 punten gegeven", "<progress");
        assertThat(told(page.post(Samples.PERSON, "give", "reward=1&number=0&amount=20")))
                .contains("Dank je wel");
        assertThat(shown()).contains("20 van 1.000 punten gegeven", "30 punten te besteden");
        for (var amount : new String[] {"0", "-5", "31", "x", ""}) {
            page.post(Samples.PERSON, "give", "reward=1&number=1&amount=" + amount);
        }
        assertThat(points()).isEqualTo(30);
    }

    @Test
    void goals_of_all_and_of_ones_own_team_and_badges_are_shown() {
        earn(12);
        var goals = new DynamoGoals(page.table());
        var month = new Period.OfMonth(YearMonth.parse("2026-11"));
        goals.put(goal(1, "Samen 500 lezers", null, month));
        goals.put(goal(2, "Van Marketing", "Marketing", month));
        goals.put(goal(3, "Van anderen", "Sales", month));
        goals.counted(1, 120L, Samples.MOMENT);
        assertThat(shown())
                .contains("Samen 500 lezers", "120 van 500 lezers, 24 %", "Samen, tot 30 november 2026")
                .contains("Van Marketing", "nog niet geteld", "Een eerste lezer", "Tien lezers")
                .doesNotContain("Van anderen", "id=\"boards\"");
        page.post(Samples.PERSON, "boards", "boards=yes&alias=");
        assertThat(shown()).contains("id=\"boards\"", "Punten in november 2026", "nog niemand een plaats");
    }

    @Test
    void the_board_shows_the_own_place_and_takes_off_who_left_since() {
        earn(30);
        page.post(Samples.PERSON, "boards", "boards=yes&alias=Zilver+reiger");
        var register = new DynamoPeopleRegister(page.table());
        register.add(Examples.person(8, Language.NL, State.IN));
        register.add(Examples.person(9, Language.NL, State.IN));
        new DynamoRoster(page.table()).show(new EmployeeId(8), new Publicity(true, null, false));
        var scope = new Scope.OfPeriod(new Period.OfMonth(YearMonth.parse("2026-11")));
        var lines = List.of(
                new Board.Line(1, "Bo J.", 90, new EmployeeId(8)),
                new Board.Line(2, "Cas K.", 60, new EmployeeId(9)),
                new Board.Line(3, "Ann E.", 30, Samples.PERSON));
        var board = new Board(scope, Board.Kind.PEOPLE, lines, new PeopleCount.Exactly(12), Samples.MOMENT, null, null);
        var ranks = new TreeMap<Long, Integer>(Map.of(90L, 1, 60L, 1, 30L, 1, 5L, 9));
        new DynamoBoards(page.table())
                .set(
                        scope,
                        new Sheet(
                                List.of(board), Map.of(Board.Kind.PEOPLE, ranks), null, List.of(), null, null, 0, null),
                        Samples.MOMENT);
        assertThat(shown())
                .contains("Je staat op plaats 3", "Bo J.", "Zilver reiger", "(Jij)", "90 punten")
                .doesNotContain("Cas K.", "Ann E.");
        page.post(Samples.PERSON, "boards", "alias=");
        assertThat(shown()).doesNotContain("Bo J.");
    }

    private static Goal goal(int id, String title, @Nullable String team, Period period) {
        return new Goal(id, Map.of(Language.NL, title), team, Goal.Measure.READERS, 500, period);
    }

    private void offer(Terms terms, @Nullable Instant closesAt) {
        var texts = Map.of(Language.NL, new Reward.Text("Boek", "Van hier."));
        rewards.create(new Reward(rewards.nextId(), texts, terms, null, Samples.MOMENT, closesAt, 1));
    }

    private void earn(long points) {
        var owed = new Owed(Map.of(new Owed.Posting(Rule.CLICK, DAY), points), Map.of(DAY, points));
        new DynamoLedger(page.table())
                .post(new Ledger.Posting(
                        Samples.PERSON,
                        new ItemId(1),
                        Ledger.Earned.NOTHING,
                        owed,
                        2,
                        Samples.MOMENT.minusSeconds(60)));
    }

    private Redemption own() {
        return new ArrayList<>(redemptions.of(Samples.PERSON)).getFirst();
    }

    private long points() {
        return new DynamoBalances(page.table()).of(Samples.PERSON).points();
    }

    private String shown() {
        return page.send("show-me").getBody();
    }

    private String told(APIGatewayV2HTTPResponse response) {
        assertThat(response.getStatusCode()).isEqualTo(303);
        var query = response.getHeaders().get("location").split("\\?", 2)[1].split("=", 2);
        return page.show(Samples.PERSON, Map.of(query[0], query[1])).getBody();
    }
}
