package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.json.Json;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sqs.model.Message;

class DeadLetterTest {
    private static final List<String> QUEUES =
            List.of("plan-delivery", "send-mail", "record-engagement", "award-points", "record-mail-feedback");

    /** Every message of the samples that concerns a queue of ours. */
    static Stream<String> messages() {
        return QUEUES.stream().flatMap(function -> {
            try (var files = Files.list(SampleEvents.root().resolve("events").resolve(function))) {
                return files.map(file -> file.getFileName().toString().replace(".json", "")).sorted().toList().stream()
                        .flatMap(name -> Json.tree(SampleEvents.text(function + "/" + name))
                                .path("Records")
                                .findValuesAsText("body")
                                .stream());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void whatever_a_queue_of_ours_holds_may_go_back_to_it(String body) {
        assertThat(DeadLetter.of(letter(body)).mayGo()).isTrue();
    }

    @Test
    void what_no_function_reads_stays() {
        assertThat(DeadLetter.of(letter("{\"v\":1,\"kind\":\"nonsense\"}")).mayGo())
                .isFalse();
    }

    private static Message letter(String body) {
        return Message.builder().messageId("id").body(body).build();
    }
}
