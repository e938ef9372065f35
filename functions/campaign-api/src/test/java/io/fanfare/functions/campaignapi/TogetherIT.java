package io.fanfare.functions.campaignapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.dynamo.DynamoBoards;
import io.fanfare.aws.dynamo.DynamoPeopleRegister;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.DynamoTeamNotes;
import io.fanfare.board.Board;
import io.fanfare.board.Scope;
import io.fanfare.board.Sheet;
import io.fanfare.board.Spotlight;
import io.fanfare.board.TeamFigures;
import io.fanfare.board.TopContent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.people.Consent;
import io.fanfare.people.Publicity;
import io.fanfare.points.Rule;
import io.fanfare.report.PeopleCount;
import io.fanfare.testkit.Examples;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boards, goals, contests, the spotlight and teams through the handler. */
class TogetherIT {
    private static final Instant NOW = Instant.parse("2026-11-23T08:30:00Z");
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final String GOAL = """
            {"title":{"nl":"Samen"},"team":"Sales","measure":"READERS","target":100,"period":"2026-11"}""";
    private static final String CONTEST = """
            {"hashtag":"#wekerken","campaigns":[1],"title":{"nl":"Wedstrijd"},"from":"2026-11-23","until":"2026-12-06"}""";
    private final Api api = new Api();

    @BeforeEach
    void rollUp() {
        var scope = Scope.parse("2026-11");
        var board = new Board(
                scope,
                Board.Kind.PEOPLE,
                List.of(new Board.Line(1, "The Fox", 70, new EmployeeId(7))),
                PeopleCount.Words.FEW,
                NOW,
                NOW,
                new Board.Correction(-35, NOW));
        var content = new TopContent(
                new Period.OfMonth(NOVEMBER),
                List.of(new TopContent.Line(1, new ItemId(4), "Title", new PeopleCount.Exactly(9), 40)),
                NOW);
        var ann = new Spotlight.Candidate(new EmployeeId(7), "Ann Example7", 70, 12, 3, Map.of(Rule.OWN_WORDS, 5L));
        var bo = new Spotlight.Candidate(new EmployeeId(8), "Bo Example8", 60, 1, 1, Map.of());
        var sheet = new Sheet(
                List.of(board),
                Map.of(),
                null,
                List.of(
                        team("Sales", new PeopleCount.Exactly(6), new TeamFigures.Sum(120, 40)),
                        team("Legal", PeopleCount.Words.FEW, null)),
                content,
                new Spotlight(NOVEMBER, List.of(ann, bo), NOW),
                500,
                null);
        new DynamoBoards(api.main).set(scope, sheet, NOW);
    }

    private static TeamFigures team(String team, PeopleCount active, TeamFigures.@Nullable Sum sum) {
        return new TeamFigures(team, NOVEMBER, new PeopleCount.Exactly(20), active, sum, NOW);
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void a_board_names_who_stands_on_it_and_no_number_of_a_person() {
        var answer = api.get("/v1/boards/2026-11/PEOPLE");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("""
                        {"scope":"2026-11","kind":"PEOPLE","at":"2026-11-23T08:30:00.000Z","corrected":-35,\
                        "standing":"few","lines":[{"rank":1,"name":"The Fox","points":70}]}""");
        assertThat(api.get("/v1/boards/2026-11/CONTENT")
                        .json()
                        .at("/lines/0/sharers")
                        .intValue())
                .isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11/TEAMS",
                "2026-10/PEOPLE",
                "2026-13/PEOPLE",
                "all/PEOPLE",
                "2026-11/people",
                "campaign-7/CONTENT",
                "contest-0/PEOPLE"
            })
    void what_is_not_there_is_not_found(String path) {
        assertThat(api.get("/v1/boards/" + path).status()).isEqualTo(404);
    }

    @Test
    void goals_are_set_changed_and_dropped() {
        var made = api.post("/v1/goals", GOAL);
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("location")).isEqualTo("/v1/goals/1");
        assertThat(api.get("/v1/goals").json().at("/goals/0/team").textValue()).isEqualTo("Sales");
        var changed = api.put("/v1/goals/1", "\"1\"", GOAL.replace("100", "200"));
        assertThat(changed.json().path("target").intValue()).isEqualTo(200);
        assertThat(api.put("/v1/goals/2", "\"1\"", GOAL).status()).isEqualTo(404);
        assertThat(api.call("DELETE", "/v1/goals/1", Map.of(), null).status()).isEqualTo(204);
        assertThat(api.call("DELETE", "/v1/goals/1", Map.of(), null).status()).isEqualTo(404);
        assertThat(api.get("/v1/goals").json().path("goals")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Sales\"|\"Board\"|422|team|team-of-five",
                "2026-11|2026-W48|422|period|month-or-quarter",
                "2026-11|2026-10|422|period|in-future",
                "2026-11|someday|422|period|period",
                "100|0|422|target|range",
                "READERS|LIKES|422|measure|one-of",
                "\"nl\"|\"xx\"|422|title|language",
                "Samen| |422|title.nl|required",
                "\"measure\"|\"more\":1,\"measure\"|400|more|unknown-field",
            })
    void a_goal_that_breaks_a_rule_names_it(String what, String by, int status, String field, String rule) {
        assertRefused(api.post("/v1/goals", GOAL.replace(what, by == null ? "" : by)), status, field, rule);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#wekerken|wekerken|422|hashtag|hashtag",
                "[1]|[]|422|campaigns|required",
                "[1]|[0]|422|campaigns|campaign-id",
                "2026-12-06|2026-11-22|422|until|after-start",
                "2026-12-06|2027-03-01|422|until|range",
                "Wedstrijd||422|title.nl|required",
            })
    void a_contest_that_breaks_a_rule_names_it(String what, String by, int status, String field, String rule) {
        assertRefused(api.post("/v1/contests", CONTEST.replace(what, by == null ? "" : by)), status, field, rule);
    }

    private static void assertRefused(Api.Answer answer, int status, String field, String rule) {
        assertThat(answer.text()).contains("\"field\":\"" + field + "\"", "\"rule\":\"" + rule + "\"");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void contests_are_held_changed_and_called_off() {
        assertThat(api.post("/v1/contests", CONTEST).status()).isEqualTo(201);
        assertThat(api.put("/v1/contests/1", "\"1\"", CONTEST.replace("12-06", "12-07"))
                        .status())
                .isEqualTo(200);
        assertThat(api.get("/v1/contests").json().at("/contests/0/until").textValue())
                .isEqualTo("2026-12-07");
        assertThat(api.call("DELETE", "/v1/contests/1", Map.of(), null).status())
                .isEqualTo(204);
    }

    @Test
    void the_spotlight_is_for_who_still_wants_it() {
        person(7, new Publicity(false, null, true));
        person(8, new Publicity(false, null, true));
        var first = api.get("/v1/spotlight?month=2026-11").json();
        assertThat(first.path("name").textValue()).isEqualTo("Ann Example7");
        assertThat(first.at("/drafts/nl").textValue())
                .isEqualTo(
                        "Ann Example7 is onze ambassadeur van november: 12 mensen lazen wat er gedeeld werd. In eigen woorden, en dat zie je. Dank je wel.");
        new DynamoRoster(api.main).show(new EmployeeId(7), Publicity.NONE);
        assertThat(api.get("/v1/spotlight?month=2026-11")
                        .json()
                        .at("/drafts/fr")
                        .textValue())
                .isEqualTo(
                        "Bo Example8 est notre ambassadeur du mois (novembre) : 1 personne a lu ce qui a été partagé. Merci.");
        new DynamoRoster(api.main).show(new EmployeeId(8), Publicity.NONE);
        var nobody = api.get("/v1/spotlight?month=2026-11");
        assertThat(nobody.status()).isEqualTo(404);
        assertThat(nobody.json().path("type").textValue()).endsWith("/nobody-in-spotlight");
        assertThat(api.get("/v1/spotlight?month=lately").status()).isEqualTo(422);
    }

    private void person(int id, Publicity publicity) {
        new DynamoPeopleRegister(api.main).add(Examples.person(id, Language.EN, Consent.State.IN));
        new DynamoRoster(api.main).show(new EmployeeId(id), publicity);
    }

    @Test
    void a_leader_sees_the_own_team_and_nothing_where_few_are_behind_it() {
        var sales = api.lead("Sales", "GET", "/v1/team?month=2026-11", null);
        assertThat(sales.text()).isEqualTo("""
                        {"team":"Sales","month":"2026-11","members":20,"active":6,"points":120,"readers":40,\
                        "at":"2026-11-23T08:30:00.000Z","note":{"note":null,"challenge":null}}""");
        var legal = api.lead("Legal", "GET", "/v1/team", null).json();
        assertThat(legal.path("active").textValue()).isEqualTo("few");
        assertThat(legal.path("points").isNull()).isTrue();
        assertThat(api.lead("Nobody", "GET", "/v1/team", null)
                        .json()
                        .path("members")
                        .textValue())
                .isEqualTo("few");
        assertThat(api.lead("Sales", "GET", "/v1/team?month=2026-W47", null).status())
                .isEqualTo(422);
    }

    @Test
    void without_the_claim_there_is_no_team() {
        assertThat(api.lead(null, "GET", "/v1/team", null).status()).isEqualTo(403);
        var note = api.lead(null, "PUT", "/v1/team/note", "{\"note\":\"Hi\"}");
        assertThat(note.status()).isEqualTo(403);
        assertThat(note.json().path("type").textValue()).endsWith("/no-team");
    }

    @Test
    void a_leader_says_something_to_the_team_and_takes_it_back() {
        assertThat(api.lead("Sales", "PUT", "/v1/team/note", "{\"note\":\"Fine\\nweek\",\"challenge\":\"One story\"}")
                        .status())
                .isEqualTo(200);
        var note = new DynamoTeamNotes(api.main).of("Sales").orElseThrow();
        assertThat(note.note()).isEqualTo("Fine\nweek");
        assertThat(note.challenge()).isEqualTo("One story");
        assertRefused(
                api.lead("Sales", "PUT", "/v1/team/note", "{\"note\":\"" + "x".repeat(501) + "\"}"),
                422,
                "note",
                "too-long");
        assertRefused(
                api.lead("Sales", "PUT", "/v1/team/note", "{\"challenge\":\"" + "x".repeat(201) + "\"}"),
                422,
                "challenge",
                "too-long");
        assertThat(api.lead("Sales", "PUT", "/v1/team/note", "{}").status()).isEqualTo(200);
        assertThat(new DynamoTeamNotes(api.main).of("Sales").orElseThrow().isEmpty())
                .isTrue();
    }
}
