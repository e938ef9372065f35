package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.dynamo.DynamoRoster;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.Json;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.ses.Mail;
import io.fanfare.testkit.UnitCounter;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An embedded cloud whose clock stands, and a company all of whose people take part. */
final class CompanyStage implements AutoCloseable {
    /** A Monday. */
    static final Instant START = Instant.parse("2026-11-30T00:00:00Z");

    private static final int IMPORTED_AT_ONCE = 1_000;
    /** DynamoDB counts this for a row beside its attributes. */
    private static final int ROW_OVERHEAD = 100;

    final EmbeddedCloud cloud;
    final Visitors visitors;
    private final DynamoDbClient client;

    CompanyStage(Options options, Visitors visitors) {
        this.visitors = visitors;
        cloud = EmbeddedCloud.start(
                options.withClock(LocalClock.heldAt(START)).withConcurrency(4).byHand());
        client = Clients.of(DynamoDbClient.builder());
    }

    /** What is used while that passes. */
    Usage during(Runnable work) {
        var before = new Usage(cloud.meter().used());
        work.run();
        return new Usage(cloud.meter().used()).minus(before);
    }

    void pass(Duration time) {
        cloud.advance(time);
    }

    /** Everybody is imported and takes part. */
    void employ(int people) {
        for (int from = 0; from < people; from += IMPORTED_AT_ONCE) {
            var file =
                    new StringBuilder("employee_id,first_name,last_name,email,department,language,country,time_zone\n");
            IntStream.range(from, Math.min(people, from + IMPORTED_AT_ONCE))
                    .forEach(number ->
                            file.append("E%05d,Sanne,Jansen,p%d@noordlicht.example,Sales,%s,NL,Europe/Amsterdam%n"
                                    .formatted(number, number, number % 3 == 0 ? "en" : "nl")));
            api("/v1/employees/import", file.toString());
        }
        var roster = new DynamoRoster(main());
        IntStream.rangeClosed(1, people)
                .forEach(id ->
                        roster.optIn(new EmployeeId(id), "1", cloud.clock().instant()));
    }

    /** The mails that a campaign sends within the next minutes. */
    List<Mail> campaign(int number) {
        int before = cloud.mails().count();
        launch(number);
        cloud.advance(Duration.ofMinutes(2));
        return cloud.mails().all().subList(before, cloud.mails().count());
    }

    /** An item and its campaign, by the numbers that the API gave. */
    record Launched(int item, int campaign) {}

    /** Launches a campaign for everybody, with an item of its own. */
    Launched launch(int number) {
        var item = (ObjectNode) Json.tree(Resource.text("item.json"));
        int id = Json.tree(api("/v1/items", item.toString())).path("id").asInt();
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", "Campaign " + number).put("kind", "CONTENT").put("goal", "BRAND");
        body.put("endsAt", cloud.clock().instant().plus(Duration.ofDays(28)).toString());
        body.putObject("sender").put("name", "Marit Veenstra").put("replyTo", "marketing@noordlicht.example");
        body.putArray("items").add(id);
        body.putObject("audience").put("everyone", true).put("reason", "everyone may join");
        int campaign =
                Json.tree(api("/v1/campaigns", body.toString())).path("id").asInt();
        api("/v1/campaigns/" + campaign + "/launch", "");
        return new Launched(id, campaign);
    }

    /** The company's shop tells of a sale after that click. */
    void sell(String click) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("kind", "sale").put("occurredAt", cloud.clock().instant().toString());
        body.putObject("value").put("minor", 4_900).put("currency", "EUR");
        body.putArray("clicks").add(click);
        api("/v1/conversions", body.toString());
    }

    /** The results of a campaign as the API tells them. */
    JsonNode results(int campaign) {
        return Json.tree(done(visitors.send(asMarketing("/v1/campaigns/" + campaign + "/results"))));
    }

    Table main() {
        return new Table(client, table("Main"));
    }

    private String api(String path, String body) {
        return done(visitors.send(asMarketing(path)
                .header("content-type", path.endsWith("import") ? "application/octet-stream" : "application/json")
                .header("idempotency-key", "bench" + path.replace('/', '-'))
                .POST(BodyPublishers.ofString(body))));
    }

    private HttpRequest.Builder asMarketing(String path) {
        return visitors.request(cloud.baseUri().resolve(path))
                .header(
                        "authorization",
                        "Bearer " + cloud.token("campaigns:read campaigns:write people:write conversions:write"));
    }

    private static String done(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.uri().getPath() + " answered " + response.body());
        }
        return response.body();
    }

    /**
     * What a table's rows weigh.
     *
     * @param part of the table's name
     * @param written the moment at which its rows were written, on average
     */
    Weight weight(String part, Workload workload, Instant written) {
        return client.scanPaginator(request -> request.tableName(table(part))).items().stream()
                .map(row -> Weight.of(UnitCounter.size(row) + ROW_OVERHEAD, row, workload, written))
                .reduce(Weight.NONE, Weight::plus);
    }

    String table(String part) {
        return cloud.stack().tables().stream()
                .map(table -> table.name())
                .filter(name -> name.contains(part))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        visitors.close();
        cloud.close();
    }
}
