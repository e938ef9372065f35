package io.fanfare.local.pages;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.json.Json;
import io.fanfare.kernel.Language;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.ses.Mail;
import io.fanfare.local.sqs.QueueMirror.Waiting;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** An embedded cloud in which colleagues of every language have an invitation, and those who took part a campaign's mail. */
final class Programme implements AutoCloseable {
    private static final Instant NOW = Instant.parse("2026-11-22T20:02:00Z");
    private static final int OF_EACH_LANGUAGE = 25;
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/(?:[a-z]|me)/[1-9A-Za-z]{23})");

    private final EmbeddedCloud cloud;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<Language, Deque<Mail>> invitations = new HashMap<>();
    private final Map<Language, Deque<Mail>> mails = new HashMap<>();

    Programme() {
        cloud = EmbeddedCloud.start(Options.of(SampleEvents.root().resolve("template.yaml"))
                .withClock(LocalClock.heldAt(NOW))
                .withConcurrency(4)
                .byHand());
        api("/v1/employees/import", people());
        launch(campaign("INVITATION"));
        sort(0, invitations);
        invitations.values().forEach(this::mostSayYes);
        cloud.advance(Duration.ofMinutes(1));
        var campaign = campaign("CONTENT");
        campaign.withArray("items")
                .add(Json.tree(api("/v1/items", resource("item.json")))
                        .path("id")
                        .asInt());
        int before = cloud.mails().count();
        launch(campaign);
        sort(before, mails);
    }

    EmbeddedCloud cloud() {
        return cloud;
    }

    /** A mail that nobody has touched yet. */
    Mail mail(Language language) {
        var waiting = Objects.requireNonNull(mails.get(language));
        // Mails without a suggestion first, as long as there are any: the others are for who asks for one.
        return take(
                waiting,
                waiting.stream().filter(Programme::asksForOwnWords).findFirst().orElse(waiting.getFirst()));
    }

    /** The same, of somebody who is shown a suggestion: where texts are few, some start with own words. */
    Mail mailWithSuggestion(Language language) {
        var waiting = Objects.requireNonNull(mails.get(language));
        return take(
                waiting,
                waiting.stream()
                        .filter(mail -> !asksForOwnWords(mail))
                        .findFirst()
                        .orElseThrow());
    }

    private static boolean asksForOwnWords(Mail mail) {
        return mail.text().contains("?t=own");
    }

    private static Mail take(Deque<Mail> waiting, Mail mail) {
        waiting.remove(mail);
        return mail;
    }

    /** An invitation that was not answered yet. */
    Mail invitation(Language language) {
        return Objects.requireNonNull(invitations.get(language)).remove();
    }

    /** The cloud's main table. */
    Table table() {
        var dynamo = Clients.of(DynamoDbClient.builder());
        var name = dynamo.listTables().tableNames().stream()
                .filter(table -> table.contains("Main"))
                .findFirst()
                .orElseThrow();
        return new Table(dynamo, name);
    }

    /** What share page and redirect noted and nobody has read yet. */
    Stream<String> noted() {
        return cloud.queues().named("EngagementsQueue").peek().stream().map(Waiting::body);
    }

    /** The page of this kind that a mail leads to: {@code p}, {@code o}, {@code u} or {@code me}. */
    URI page(String kind, Mail mail) {
        return LINK.matcher(mail.text())
                .results()
                .map(match -> match.group(1))
                .filter(path -> path.startsWith("/" + kind + "/"))
                .map(path -> cloud.baseUri().resolve(path))
                .findFirst()
                .orElseThrow();
    }

    URI page(Language language) {
        return page("p", mail(language));
    }

    private void mostSayYes(Deque<Mail> unanswered) {
        while (unanswered.size() > 2) {
            send(HttpRequest.newBuilder(page("o", unanswered.remove())).POST(BodyPublishers.noBody()));
        }
    }

    /** Sorts mails by the language of the person, which their address tells; those that welcome somebody are nobody's here. */
    private void sort(int from, Map<Language, Deque<Mail>> by) {
        for (var mail : cloud.mails().all().subList(from, cloud.mails().count())) {
            if (mail.tags().getOrDefault("campaign", "").startsWith("w")) {
                continue;
            }
            var language = Language.valueOf(mail.to().getFirst().substring(0, 2).toUpperCase(Locale.ROOT));
            by.computeIfAbsent(language, _ -> new ArrayDeque<>()).add(mail);
        }
    }

    private static String people() {
        var file = new StringBuilder("employee_id,first_name,last_name,email,department,language,country,time_zone\n");
        for (var language : Language.values()) {
            for (int number = 10; number < 10 + OF_EACH_LANGUAGE; number++) {
                var key = language.tag() + number;
                file.append("%s,Sanne,Jansen,%s@noordlicht.example,Sales,%s,NL,Europe/Amsterdam%n"
                        .formatted(key, key, language.tag()));
            }
        }
        return file.toString();
    }

    private static ObjectNode campaign(String kind) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", "Quiet piling").put("kind", kind).put("goal", "BRAND");
        body.put("endsAt", NOW.plus(Duration.ofDays(28)).toString());
        body.putObject("sender").put("name", "Marit Veenstra").put("replyTo", "marketing@noordlicht.example");
        body.putArray("items");
        body.putObject("audience").put("everyone", true).put("reason", "everyone may join");
        return body;
    }

    private void launch(ObjectNode campaign) {
        int id = Json.tree(api("/v1/campaigns", campaign.toString())).path("id").asInt();
        api("/v1/campaigns/" + id + "/launch", "");
        cloud.advance(Duration.ofMinutes(1));
    }

    private String api(String path, String body) {
        return send(HttpRequest.newBuilder(cloud.baseUri().resolve(path))
                .header("authorization", "Bearer " + cloud.token("campaigns:read campaigns:write people:write"))
                .header("content-type", path.endsWith("import") ? "application/octet-stream" : "application/json")
                .header("idempotency-key", "test" + path.replace('/', '-'))
                .POST(BodyPublishers.ofString(body)));
    }

    private String send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.uri().getPath() + " answered " + response.body());
            }
            return response.body();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    static String resource(String name) {
        try (var in = Programme.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        client.close();
        cloud.close();
    }
}
