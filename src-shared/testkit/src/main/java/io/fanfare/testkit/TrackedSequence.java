package io.fanfare.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fanfare.engagement.CompanyNetworks;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Scanners;
import io.fanfare.engagement.Verdict;
import io.fanfare.engagement.Visit;
import io.fanfare.engagement.Visits;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Networks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Requests as somebody saw them around one link, and who was behind each: the labelled corpus that rules are measured with. It lies in
 * {@code tracking/}: headers by browser, sequences by part.
 *
 * @param source where such a sequence is described in public
 * @param evidence what Fanfare would keep of it
 * @param expected who was behind a hit; the decoy's hits have no entry, since nobody asks
 */
public record TrackedSequence(
        String name,
        String family,
        String source,
        List<Evidence> evidence,
        Map<Evidence.Seen, Verdict> expected,
        Scanners.Known known) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Integer> MAIL_LINKS = Map.of(
            "page", Engagement.Hit.SHARE_PAGE, "consent", Engagement.Hit.CONSENT_PAGE, "decoy", Engagement.Hit.DECOY);

    public TrackedSequence {
        evidence = List.copyOf(evidence);
        expected = Map.copyOf(expected);
    }

    /** The part that rules and weights were tried out on. */
    public static List<TrackedSequence> tuned() {
        return read("tuned.json");
    }

    /** The part that they were not: other shapes of the same families. */
    public static List<TrackedSequence> heldOut() {
        return read("held-out.json");
    }

    private static List<TrackedSequence> read(String file) {
        var browsers = json("browsers.json");
        return elements(json(file))
                .map(node -> new Reading(node, browsers).sequence())
                .toList();
    }

    private static JsonNode json(String file) {
        try (var resource = Objects.requireNonNull(
                TrackedSequence.class.getResourceAsStream("tracking/" + file), "the corpus is part of this jar")) {
            return JSON.readTree(resource);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Makes one sequence from its JSON. */
    private static final class Reading {
        private final JsonNode node;
        private final JsonNode browsers;
        private final Visits visits;
        private final List<Evidence> evidence = new ArrayList<>();
        private final Map<Evidence.Seen, Verdict> expected = new HashMap<>();

        Reading(JsonNode node, JsonNode browsers) {
            this.node = node;
            this.browsers = browsers;
            this.visits = new Visits(new CompanyNetworks(
                    elements(node.path("companyNetworks")).map(JsonNode::asText).toList()));
        }

        TrackedSequence sequence() {
            node.path("hits").forEach(this::hit);
            node.path("landings").forEach(this::landing);
            var arrivals = elements(node.path("deliveries"))
                    .map(one -> new Engagement.Delivered.Arrival(person(one), moment(one)))
                    .toList();
            Engagement.Delivered.of(arrivals).forEach(bundle -> evidence.add(new Evidence.Delivered(bundle)));
            var canaries = elements(node.path("canaries"))
                    .map(one -> new EmployeeId(one.asInt()))
                    .collect(Collectors.toSet());
            return new TrackedSequence(
                    node.path("name").asText(),
                    node.path("family").asText(),
                    node.path("source").asText(),
                    evidence,
                    expected,
                    new Scanners.Known(canaries, Set.of()));
        }

        private void hit(JsonNode hit) {
            var visit = visit(hit);
            var seen = new Evidence.Seen(visit.hit(item(hit), person(hit), network(hit), 0), "");
            evidence.add(seen);
            if (hit.has("expect")) {
                expected.put(seen, Verdict.valueOf(hit.path("expect").asText()));
            }
        }

        private void landing(JsonNode landing) {
            var visit = visit(landing);
            evidence.add(new Evidence.Landed(
                    new Engagement.Landed(
                            visit.id(),
                            visit.moment(),
                            item(landing),
                            person(landing),
                            network(landing),
                            visit.agent(),
                            visit.inside(),
                            visit.net()),
                    ""));
        }

        private Visit visit(JsonNode request) {
            var headers = new HashMap<String, String>();
            browsers.path(request.path("browser").asText())
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            request.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            return visits.visit(
                    node.path("name").asText() + "-" + evidence.size(),
                    moment(request),
                    request.path("method").asText("GET"),
                    request.path("from").asText(),
                    headers);
        }

        private static int network(JsonNode request) {
            var link = request.path("link").asText();
            var ofMail = MAIL_LINKS.get(link);
            return ofMail == null ? Networks.DEFAULT.find(link).orElseThrow().code() : ofMail;
        }

        private static ItemId item(JsonNode request) {
            return network(request) < Engagement.Hit.CONSENT_PAGE
                    ? new ItemId(request.path("item").asInt(1))
                    : ItemId.NONE;
        }

        private static EmployeeId person(JsonNode node) {
            return new EmployeeId(node.path("who").asInt());
        }

        private static Instant moment(JsonNode node) {
            return Instant.parse("2026-11-23T" + node.path("at").asText() + "Z");
        }
    }
}
