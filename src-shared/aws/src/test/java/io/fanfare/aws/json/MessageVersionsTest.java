package io.fanfare.aws.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * While a deployment goes on, functions of two versions work side by side, and queues hold what either wrote: a reader passes over what it
 * does not know, and does without what earlier writers did not write.
 */
class MessageVersionsTest {
    /** What may be absent from a message of version 1, by kind; everything else was there from its first day. */
    private static final Map<String, List<String>> OPTIONAL = Map.of(
            "campaign", List.of("texts"),
            "joining", List.of("inviter"),
            "introduction", List.of("inviter"),
            "recall", List.of("since"),
            "hit", List.of("inside", "signals"),
            "open", List.of("inside", "signals"),
            "landed", List.of("inside"),
            "intent", List.of("distance", "print"));

    private static final List<String> QUEUES =
            List.of("plan-delivery", "send-mail", "record-engagement", "award-points");

    /** Every message of the samples, with who wrote it left out. */
    static Stream<JsonNode> messages() {
        return QUEUES.stream().flatMap(MessageVersionsTest::samples).map(Json::tree);
    }

    private static Stream<String> samples(String function) {
        try (var files = Files.list(SampleEvents.root().resolve("events").resolve(function))) {
            return files.sorted().toList().stream().flatMap(file -> {
                var name = file.getFileName().toString().replace(".json", "");
                return Json.tree(SampleEvents.text(function + "/" + name))
                        .path("Records")
                        .findValuesAsText("body")
                        .stream();
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Function<String, Object> reader(JsonNode message) {
        return switch (message.path("kind").asText()) {
            case "plan" -> PlanMessages::read;
            case "digests" -> DigestMessages::read;
            case "recalled", "ended" -> SharersMessages::read;
            case "award" -> AwardMessages::read;
            case "campaign",
                    "invitation",
                    "introduction",
                    "joining",
                    "digest",
                    "data-link",
                    "recall",
                    "results",
                    "welcome" -> MailMessages::read;
            default -> EngagementReader::read;
        };
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_a_later_version_adds_is_passed_over(JsonNode message) {
        ObjectNode later = message.deepCopy();
        later.put("zone", "new").putObject("more").put("v", 9).putArray("list").add(1);

        assertThat(reader(message).apply(later.toString()))
                .isEqualTo(reader(message).apply(message.toString()));
        assertThat(Correlation.of(later.toString())).isEqualTo(Correlation.of(message.toString()));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void what_an_earlier_version_did_not_write_is_done_without(JsonNode message) {
        for (var field : OPTIONAL.getOrDefault(message.path("kind").asText(), List.of())) {
            ObjectNode earlier = message.deepCopy();
            earlier.remove(field);

            assertThat(reader(message).apply(earlier.toString())).as(field).isNotNull();
        }
        ObjectNode withoutEnvelope = message.deepCopy();
        withoutEnvelope.remove(List.of("correlation", "at"));
        assertThat(reader(message).apply(withoutEnvelope.toString())).isNotNull();
        assertThat(Correlation.of(withoutEnvelope.toString())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void another_version_of_the_whole_message_is_a_fault_that_keeps_it(JsonNode message) {
        ObjectNode other = message.deepCopy();
        other.put("v", 2);

        assertThatThrownBy(() -> reader(message).apply(other.toString()))
                .isInstanceOf(Json.MalformedJsonException.class);
    }

    @Test
    void the_samples_have_every_kind_with_optional_fields() {
        Set<String> kinds = new HashSet<>();
        messages().forEach(message -> kinds.add(message.path("kind").asText()));

        assertThat(kinds).containsAll(OPTIONAL.keySet()).hasSizeGreaterThan(15);
    }

    @Test
    void fields_and_events_that_ses_adds_are_passed_over() {
        var event = Json.tree(SampleEvents.text("record-mail-feedback/delivery"))
                .at("/Records/0/body")
                .asText();
        ObjectNode later = (ObjectNode) Json.tree(event);
        later.put("new", 1);
        ((ObjectNode) later.path("detail")).put("new", 1);
        ((ObjectNode) later.at("/detail/mail")).put("new", 1);
        ObjectNode unknown = (ObjectNode) Json.tree(event);
        ((ObjectNode) unknown.path("detail")).put("eventType", "Teleported");

        assertThat(MailEventReader.read(later.toString()))
                .isEqualTo(MailEventReader.read(event))
                .isPresent();
        assertThat(MailEventReader.read(unknown.toString())).isEmpty();
    }
}
