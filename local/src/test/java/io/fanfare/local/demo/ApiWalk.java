package io.fanfare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.local.EmbeddedCloud;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Asks the company's API everything there is to ask, as marketing and as the leader of each team: every route of the template that reads,
 * with every campaign, item, period, board, format and series. A route that nobody has thought of here is a fault of the test.
 */
final class ApiWalk {
    private static final byte[] NOTHING = new byte[0];
    /** They take something in and tell nothing back about people. */
    private static final Set<String> TELLS_NOBODY = Set.of("PUT", "DELETE");

    private final EmbeddedCloud cloud;
    private final Web web = new Web();
    private final Collection<String> teams;
    private final LocalDate today;
    private final String token;

    ApiWalk(EmbeddedCloud cloud, Collection<String> teams) {
        this.cloud = cloud;
        this.teams = new TreeSet<>(teams);
        this.token = cloud.token("campaigns:read campaigns:write points:write rewards:write");
        this.today = LocalDate.ofInstant(cloud.clock().instant(), ZoneOffset.UTC);
    }

    /** @param body as it came, JSON or CSV */
    record Answer(String question, int status, String body) {}

    /** @param asked which of the questions, by path and query */
    List<Answer> answers(Predicate<String> asked) {
        var campaigns = campaigns();
        var items = campaigns.stream()
                .flatMap(campaign -> IntStream.range(0, campaign.path("items").size())
                        .mapToObj(at -> campaign.path("items").get(at).asInt()))
                .distinct()
                .toList();
        var questions = questions(
                campaigns.stream().map(campaign -> campaign.path("id").asInt()).toList(), items);
        assertThat(questions.keySet())
                .as("every route that reads has its questions")
                .containsExactlyInAnyOrderElementsOf(routes());
        var answers = new ArrayList<Answer>();
        questions.forEach(
                (route, paths) -> paths.stream().filter(asked).forEach(path -> answers.addAll(ask(route, path))));
        return answers;
    }

    private List<String> routes() {
        return cloud.stack().functions().stream()
                .flatMap(function -> function.routes().stream())
                .filter(route -> route.path().startsWith("/v1/"))
                .filter(route -> !TELLS_NOBODY.contains(route.method()))
                .filter(route -> !route.method().equals("POST") || asks(route.path()))
                .map(route -> route.method() + " " + route.path())
                .toList();
    }

    /** A POST that answers a question instead of taking something in. */
    private static boolean asks(String path) {
        return path.endsWith("/check") || path.endsWith("/preview");
    }

    private Map<String, List<String>> questions(List<Integer> campaigns, List<Integer> items) {
        var questions = new HashMap<String, List<String>>();
        questions.put("GET /v1/items/{id}", each("/v1/items/%s", items));
        questions.put("GET /v1/items/{id}/recall", each("/v1/items/%s/recall", items));
        questions.put("GET /v1/items/{id}/results", results("/v1/items/%s/results", items));
        questions.put(
                "GET /v1/items/{id}/hits",
                items.stream()
                        .flatMap(item -> hours().map(hour -> "/v1/items/" + item + "/hits?hour=" + hour))
                        .toList());
        questions.put("GET /v1/campaigns", List.of("/v1/campaigns", "/v1/campaigns?status=SENDING"));
        questions.put("GET /v1/campaigns/{id}", each("/v1/campaigns/%s", campaigns));
        questions.put("GET /v1/campaigns/{id}/results", results("/v1/campaigns/%s/results", campaigns));
        questions.put("POST /v1/campaigns/{id}/check", each("/v1/campaigns/%s/check", campaigns));
        questions.put("GET /v1/brand", List.of("/v1/brand"));
        questions.put("GET /v1/invitations/links", List.of("/v1/invitations/links"));
        questions.put("GET /v1/guidelines", List.of("/v1/guidelines"));
        questions.put("GET /v1/guidelines/acceptance", List.of("/v1/guidelines/acceptance"));
        questions.put("GET /v1/coaches", List.of("/v1/coaches"));
        questions.put("GET /v1/intranet", List.of("/v1/intranet"));
        questions.put("GET /v1/incident", List.of("/v1/incident"));
        questions.put("GET /v1/mail/check", List.of("/v1/mail/check"));
        questions.put("GET /v1/words", List.of("/v1/words"));
        questions.put("GET /v1/conversions", List.of("/v1/conversions?from=" + today.minusDays(7) + "&until=" + today));
        questions.put("GET /v1/points/rules", List.of("/v1/points/rules"));
        questions.put("POST /v1/points/rules/preview", List.of("/v1/points/rules/preview"));
        questions.put("GET /v1/boards/{scope}/{kind}", boards(campaigns));
        questions.put("GET /v1/goals", List.of("/v1/goals"));
        questions.put("GET /v1/contests", List.of("/v1/contests"));
        questions.put("GET /v1/spotlight", List.of("/v1/spotlight?month=" + YearMonth.from(today)));
        questions.put("GET /v1/team", List.of("/v1/team", "/v1/team?month=" + YearMonth.from(today)));
        // Marketing's tokens do not open it: nobody's data may come of it.
        questions.put("GET /v1/employees/{id}/data", List.of("/v1/employees/1/data"));
        questions.put("GET /v1/rewards", List.of("/v1/rewards"));
        questions.put("GET /v1/rewards/{id}", List.of("/v1/rewards/1"));
        questions.put(
                "GET /v1/redemptions",
                List.of(
                        "/v1/redemptions",
                        "/v1/redemptions?status=REQUESTED",
                        "/v1/redemptions?status=APPROVED",
                        "/v1/redemptions?status=CANCELLED"));
        return questions;
    }

    private static List<String> each(String path, List<Integer> ids) {
        return ids.stream().map(path::formatted).toList();
    }

    private List<String> results(String path, List<Integer> ids) {
        return each(path, ids).stream()
                .flatMap(results -> Stream.of(
                        results,
                        results + "?format=csv",
                        results + "?series=hour",
                        results + "?series=day",
                        results + "?series=day&format=csv"))
                .toList();
    }

    /** The last day and a half: everything the crowd did. */
    private Stream<String> hours() {
        return IntStream.range(0, 36)
                .mapToObj(at -> cloud.clock()
                        .instant()
                        .minusSeconds(3_600L * at)
                        .toString()
                        .substring(0, 13));
    }

    private List<String> boards(List<Integer> campaigns) {
        var scopes = Stream.concat(
                Stream.of(
                                new Period.OfWeek(Week.of(today)),
                                new Period.OfWeek(Week.of(today).previous()),
                                new Period.OfMonth(YearMonth.from(today)),
                                new Period.OfMonth(YearMonth.from(today).minusMonths(1)),
                                Period.OfQuarter.of(today),
                                new Period.AllTime())
                        .map(Period::text),
                campaigns.stream().map(campaign -> "campaign-" + campaign));
        return scopes.flatMap(scope -> Stream.of("PEOPLE", "EXECUTIVES", "TEAMS", "CONTENT")
                        .map(kind -> "/v1/boards/" + scope + "/" + kind))
                .toList();
    }

    private List<Answer> ask(String route, String path) {
        if (route.contains("/v1/team")) {
            return teams.stream()
                    .map(team ->
                            answer(path + " as leader of " + team, get(path, cloud.leaderToken("team:read", team))))
                    .toList();
        }
        return List.of(answer(path, route.startsWith("GET") ? get(path, token) : post(path, token)));
    }

    private HttpResponse<String> get(String path, String token) {
        return web.api(cloud.baseUri().resolve(path), token);
    }

    private HttpResponse<String> post(String path, String token) {
        var body = path.endsWith("/preview") ? preview() : NOTHING;
        return web.api(cloud.baseUri().resolve(path), token, Map.of("content-type", "application/json"), body);
    }

    private byte[] preview() {
        var versions =
                Json.tree(get("/v1/points/rules", cloud.token("campaigns:read")).body());
        var rules = versions.at("/versions/0/rules");
        return ("{\"period\":\"" + YearMonth.from(today) + "\",\"rules\":" + rules + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Answer answer(String question, HttpResponse<String> response) {
        return new Answer(question, response.statusCode(), response.body());
    }

    private List<JsonNode> campaigns() {
        var campaigns = new ArrayList<JsonNode>();
        Json.tree(get("/v1/campaigns", cloud.token("campaigns:read")).body())
                .path("campaigns")
                .forEach(campaigns::add);
        return campaigns;
    }
}
