package io.fanfare.local.attack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.Json;
import io.fanfare.kernel.Language;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.ses.Mail;
import io.fanfare.local.template.Stack.Route;
import io.fanfare.testkit.SampleEvents;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A stack with people in it who said yes, one campaign that was sent, and what an attacker may know of it. */
final class Stage implements AutoCloseable {
    static final String EVERY_SCOPE =
            "people:write campaigns:read campaigns:write conversions:write points:write privacy"
                    + " rewards:write team:read team:write";
    /** The department of those who read what an attack has made. */
    static final String READERS = "Readers";

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Language> LANGUAGES =
            List.of(Language.EN, Language.NL, Language.DA, Language.FR, Language.DE);
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+/([a-z]+)/([1-9A-Za-z]{23})");

    private final EmbeddedCloud cloud;
    private final Wire wire;
    private final DynamoDbClient dynamo;
    private final Map<Instant, String> tokens = new HashMap<>();

    Stage(List<String> people) {
        cloud = EmbeddedCloud.start(Options.of(SampleEvents.root().resolve("template.yaml"))
                .withClock(LocalClock.heldAt(NOW))
                .withConcurrency(4)
                .with("AskBudget", "20")
                .byHand());
        wire = new Wire(cloud.baseUri());
        dynamo = Clients.of(DynamoDbClient.builder());
        importPeople(people);
        launch(campaign("INVITATION"));
        for (var invitation : cloud.mails().all()) {
            wire.form("/o/" + code("o", invitation), "answer=yes");
        }
        settle();
    }

    EmbeddedCloud cloud() {
        return cloud;
    }

    Wire wire() {
        return wire;
    }

    /** One for each hour of the clock: signing thousands takes as long as the attacks themselves. */
    String token() {
        return tokens.computeIfAbsent(
                cloud.clock().instant().truncatedTo(ChronoUnit.HOURS), _ -> cloud.token(EVERY_SCOPE));
    }

    /** Lets everything that waits be done. */
    void settle() {
        cloud.advance(Duration.ofMinutes(6));
    }

    /** Routes of the template, by whether they want a token. */
    List<Route> routes(Predicate<Route> which) {
        return cloud.stack().functions().stream()
                .flatMap(function -> function.routes().stream())
                .filter(which)
                .toList();
    }

    /** A route's path with something in place of each parameter. */
    static String path(Route route, String parameter) {
        return route.path().replaceAll("\\{[^}]*}", parameter);
    }

    /** Sends a campaign and gives the mails that it brought. */
    List<Mail> launch(ObjectNode campaign) {
        int before = cloud.mails().count();
        int id = Json.tree(post("/v1/campaigns", campaign)).path("id").asInt();
        post("/v1/campaigns/" + id + "/launch", JsonNodeFactory.instance.objectNode());
        settle();
        return cloud.mails().all().subList(before, cloud.mails().count());
    }

    ObjectNode campaign(String kind) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", "Attack").put("kind", kind).put("goal", "BRAND");
        body.put("endsAt", cloud.clock().instant().plus(Duration.ofDays(28)).toString());
        body.putObject("sender").put("name", "Marit Veenstra").put("replyTo", "marketing@noordlicht.example");
        body.putArray("items");
        body.putObject("audience").put("everyone", true).put("reason", "everyone may join");
        return body;
    }

    /** A campaign for the readers alone. */
    ObjectNode readersCampaign() {
        var campaign = campaign("CONTENT");
        campaign.putObject("audience").putArray("departments").add(READERS);
        return campaign;
    }

    /** An item with the first text in all its English fields, the next in those of another language, and so on. */
    int item(List<String> texts) {
        return Json.tree(post("/v1/items", itemBody(texts))).path("id").asInt();
    }

    static ObjectNode itemBody(List<String> texts) {
        var item = sample("create-item");
        item.remove(List.of("author", "hashtag"));
        item.put("destination", "https://www.noordlicht.example/stories");
        var all = item.putObject("texts");
        for (int at = 0; at < texts.size(); at++) {
            var text = texts.get(at);
            var words = all.putObject(LANGUAGES.get(at).tag());
            words.put("title", text).put("summary", text).put("whyShare", text);
            words.putArray("variants").add(text + " 1").add(text + " [[x]]").add(text);
        }
        return item;
    }

    /** The body of a sample event of the API. */
    static ObjectNode sample(String name) {
        return (ObjectNode) Json.tree(Json.tree(SampleEvents.text("campaign-api/" + name))
                .path("body")
                .asText());
    }

    /** The code of the share link that a person gets when they share. */
    String shareCode(Mail mail) {
        var answer = wire.form("/p/" + code("p", mail) + "/intent", "network=linkedin&variant=0");
        var address = URLDecoder.decode(answer.headers().firstValue("location").orElseThrow(), StandardCharsets.UTF_8);
        return LINK.matcher(address)
                .results()
                .filter(link -> link.group(1).equals("s"))
                .findFirst()
                .orElseThrow()
                .group(2);
    }

    String post(String path, ObjectNode body) {
        var answer = wire.api("POST", path, token(), body.isEmpty() ? "" : body.toString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + " answered " + answer.body());
        }
        return answer.body();
    }

    /** The code of a kind of link in a mail: {@code p}, {@code o}, {@code u}, {@code me} or {@code d}. */
    String code(String kind, Mail mail) {
        return codes(mail).get(kind).getFirst();
    }

    Map<String, List<String>> codes(Mail mail) {
        return LINK.matcher(mail.text())
                .results()
                .collect(Collectors.groupingBy(
                        link -> link.group(1),
                        TreeMap::new,
                        Collectors.mapping(link -> link.group(2), Collectors.toList())));
    }

    /** Every row of both tables, and every message that waits. */
    Set<String> state() {
        var state = new TreeSet<String>();
        for (var table : dynamo.listTables().tableNames()) {
            dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                    .items()
                    .forEach(row -> state.add(table + new TreeMap<>(row)));
        }
        cloud.queues().all().forEach(queue -> queue.peek().forEach(message -> state.add(message.body())));
        return state;
    }

    private void importPeople(List<String> rows) {
        var file = "employee_id,first_name,last_name,email,department,language,country,time_zone\n"
                + String.join("\n", rows);
        var answer = wire.call(
                "POST",
                "/v1/employees/import",
                Map.of("authorization", "Bearer " + token(), "content-type", "application/octet-stream"),
                BodyPublishers.ofString(file));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.body());
        }
    }

    @Override
    public void close() {
        wire.close();
        dynamo.close();
        cloud.close();
    }
}
