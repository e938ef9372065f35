package io.fanfare.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The company Noordlicht: its people file and its six items, as they stand in this module's resources. */
final class Company {
    private final List<String> people;
    private final JsonNode content = Json.tree(resource("content.json"));

    /** @param size how many people of the file work there, from its top */
    Company(int size) {
        people = new String(resource("employees.csv"), StandardCharsets.UTF_8)
                .lines()
                .limit(size + 1L)
                .toList();
    }

    /** The address of the mailbox that nobody reads. */
    static final String CANARY = "post.box@noordlicht.example";

    /** The people file with that mailbox alone. */
    static byte[] canary() {
        return ("employee_id,first_name,last_name,email,department,language,country,time_zone,cohort\n"
                        + "BOX1,Post,Box," + CANARY + ",IT,nl,NL,Europe/Amsterdam,canary\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    int size() {
        return people.size() - 1;
    }

    /** The people file. */
    byte[] people() {
        return (String.join("\n", people) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The mail address of the colleague with that number; empty for anybody else. */
    String address(String number) {
        return people.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[0].equals(number))
                .map(cells -> cells[3])
                .findFirst()
                .orElse("");
    }

    /** Departments by mail address. */
    Map<String, String> departments() {
        var departments = new HashMap<String, String>();
        people.stream().skip(1).map(line -> line.split(",", -1)).forEach(cells -> departments.put(cells[3], cells[4]));
        return departments;
    }

    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        content.path("items").forEach(item -> pieces.add(new Piece(item)));
        return pieces;
    }

    /** One item of the sample content and the campaign around it. */
    record Piece(JsonNode json) {
        String key() {
            return json.path("key").asText();
        }

        /** The item's titles in all languages: they tell which item a page is about. */
        Set<String> titles() {
            var titles = new HashSet<String>();
            json.path("title").forEach(title -> titles.add(title.asText()));
            return titles;
        }

        /** The number of its author in the people file, empty when it has none. */
        String author() {
            return json.path("author").asText("");
        }

        boolean isFor(String department) {
            if (json.path("audience").path("everyone").asBoolean()) {
                return true;
            }
            var departments = new HashSet<String>();
            json.path("audience").path("departments").forEach(name -> departments.add(name.asText()));
            return departments.contains(department);
        }

        /** The body of {@code POST /v1/items}. */
        ObjectNode item() {
            var body = JsonNodeFactory.instance.objectNode();
            body.put("itemClass", json.path("class").asText());
            body.set("topics", json.path("topics"));
            body.put("destination", json.path("url").asText());
            if (json.path("author").isTextual()) {
                body.put("author", json.path("author").asText());
            }
            body.put("external", json.path("external").asBoolean());
            if (json.path("hashtag").isTextual()) {
                body.put("hashtag", json.path("hashtag").asText());
            }
            if (json.has("assets")) {
                body.set("assets", json.path("assets"));
            }
            var texts = body.putObject("texts");
            json.path("title").fieldNames().forEachRemaining(language -> {
                var text = texts.putObject(language);
                text.set("title", json.path("title").path(language));
                text.set("summary", json.path("summary").path(language));
                text.set("whyShare", json.path("whyShare").path(language));
                text.set("variants", json.path("variants").path(language));
            });
            return body;
        }

        /** The body of {@code POST /v1/campaigns}; its window ends in four weeks. */
        ObjectNode campaign(int item, Instant now) {
            var body = campaignOf(key(), "CONTENT", json.path("goal").asText(), now);
            body.putArray("items").add(item);
            body.set("audience", json.path("audience"));
            return body;
        }
    }

    /** The body of the campaign that asks everybody whether they want to take part. */
    static ObjectNode invitation(Instant now) {
        var body = campaignOf("Will you take part?", "INVITATION", "BRAND", now);
        body.putArray("items");
        body.putObject("audience").put("everyone", true).put("reason", "everyone may join");
        return body;
    }

    private static ObjectNode campaignOf(String name, String kind, String goal, Instant now) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("kind", kind).put("goal", goal);
        body.put("endsAt", now.plus(Duration.ofDays(28)).toString());
        body.putObject("sender").put("name", "Marit Veenstra").put("replyTo", "marketing@noordlicht.example");
        return body;
    }

    private static byte[] resource(String name) {
        try (var in = Company.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
