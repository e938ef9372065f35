package io.fanfare.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fanfare.aws.events.EventBridgeEvents;
import io.fanfare.aws.json.DomainEventJson;
import io.fanfare.aws.log.Work;
import io.fanfare.events.DomainEvent;
import io.fanfare.testkit.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What subscribers were promised: the approved samples of events/published and the schemas of docs/events. */
class PublishedEventsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Work WORK = new Work("award-points", "message-1", "JKJaXmPLvHcESHA", Samples.MOMENT);
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");

    static List<DomainEvent> events() {
        return List.of(
                new DomainEvent.PointsPosted(
                        Samples.PERSON,
                        Samples.ITEM,
                        1,
                        Samples.MOMENT,
                        15,
                        List.of(
                                new DomainEvent.Reason("CLICK", DAY, 3),
                                new DomainEvent.Reason("INTENT", DAY, 2),
                                new DomainEvent.Reason("REACHED", DAY, 10)),
                        1),
                new DomainEvent.ShareReached(
                        "95698ed07f5f7e8b9c0394d0a8d84086", Samples.ITEM, 1, Instant.parse("2026-11-23T07:00:00Z")),
                new DomainEvent.ConversionRecorded(
                        "0123456789abcdef0123456789abcdef",
                        1,
                        Instant.parse("2026-11-23T07:30:00Z"),
                        "SALE",
                        "API",
                        new DomainEvent.Worth(129_900, "EUR"),
                        "OUTSIDE",
                        Samples.ITEM,
                        1),
                new DomainEvent.CampaignEnded(
                        Samples.CAMPAIGN,
                        "CONTENT",
                        "BRAND",
                        List.of(Samples.ITEM),
                        Samples.MOMENT,
                        Samples.MOMENT.plus(Duration.ofDays(7))));
    }

    @Test
    void everyTypeHasASchemaAndASampleAndBack() {
        assertThat(events().stream().<Class<?>>map(DomainEvent::getClass))
                .containsExactlyInAnyOrder(DomainEvent.class.getPermittedSubclasses());
        var names = events().stream().map(PublishedEventsTest::file).collect(Collectors.toCollection(TreeSet::new));
        assertThat(files("docs/events")).isEqualTo(names);
        assertThat(files("events/published")).isEqualTo(names);
        assertThat(Repository.text("docs/events/README.md"))
                .contains(events().stream().map(DomainEventJson::type).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theCodeWritesTheApprovedSample(DomainEvent event) throws Exception {
        var sample = JSON.readTree(Repository.text("events/published/" + file(event)));
        assertThat(JSON.readTree(WORK.call(() -> DomainEventJson.detail(event))))
                .isEqualTo(sample.path("detail"));
        assertThat(sample.path("source").asText()).isEqualTo(EventBridgeEvents.SOURCE);
        assertThat(sample.path("detail-type").asText()).isEqualTo(DomainEventJson.type(event));
        assertThat(Instant.parse(sample.path("time").asText())).isEqualTo(event.at());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSampleFitsItsSchemaAndNamesNoFieldThatIsNotThere(DomainEvent event) throws Exception {
        var schema = JSON.readTree(Repository.text("docs/events/" + file(event)));
        var detail = JSON.readTree(DomainEventJson.detail(event));
        fits(detail, schema, "detail");
        assertThat(schema.path("properties").path("version").path("const")).isEqualTo(detail.path("version"));
    }

    /** The few words of JSON Schema that these schemas use; a word that is not known here is an error. */
    private static void fits(JsonNode value, JsonNode schema, String path) {
        var known = Set.of("$schema", "$id", "title", "description", "format");
        for (var rule : schema.properties()) {
            var wanted = rule.getValue();
            switch (rule.getKey()) {
                case "type" -> assertThat(type(value)).as(path).isEqualTo(wanted.asText());
                case "const" -> assertThat(value).as(path).isEqualTo(wanted);
                case "maximum" -> assertThat(value.asLong()).as(path).isLessThanOrEqualTo(wanted.asLong());
                case "enum" -> assertThat(wanted).as(path).contains(value);
                case "pattern" -> assertThat(value.asText()).as(path).matches(wanted.asText());
                case "minimum" -> assertThat(value.asLong()).as(path).isGreaterThanOrEqualTo(wanted.asLong());
                case "minLength" -> assertThat(value.asText()).as(path).hasSizeGreaterThanOrEqualTo(wanted.asInt());
                case "minItems" -> assertThat(value).as(path).hasSizeGreaterThanOrEqualTo(wanted.asInt());
                case "required" -> assertThat(wanted).as(path).allMatch(name -> value.has(name.asText()));
                case "properties" ->
                    value.properties().forEach(field -> {
                        assertThat(wanted.has(field.getKey()))
                                .as(path + "." + field.getKey())
                                .isTrue();
                        fits(field.getValue(), wanted.path(field.getKey()), path + "." + field.getKey());
                    });
                case "items" -> value.forEach(element -> fits(element, wanted, path + "[]"));
                default -> assertThat(known).as(path).contains(rule.getKey());
            }
        }
    }

    private static String type(JsonNode value) {
        return value.isIntegralNumber() ? "integer" : value.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String file(DomainEvent event) {
        return DomainEventJson.type(event) + "-v1.json";
    }

    private static Set<String> files(String folder) {
        return Repository.files(folder, ".json").stream()
                .map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
