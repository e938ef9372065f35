package io.fanfare.aws.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {
    private static final Origin ORIGIN = Origin.of(
            name -> name.equals("aws.lambda.function.name") ? Optional.of("fanfare-SendMail") : Optional.empty(),
            new FixedClock(Samples.MOMENT));
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void collect() {
        Log.to(lines::add);
    }

    @AfterEach
    void letGo() {
        Log.toStandardOutput();
    }

    @Test
    void a_line_is_json_with_the_ids_of_its_work_and_counts_for_cloudwatch() {
        ORIGIN.work("message-1", "launch-of-monday")
                .run(() -> Log.warn("mail.sent")
                        .with("mail", "c12")
                        .with("attempt", 2)
                        .count(Metric.MAILS_SENT, 1)
                        .write());
        assertThat(lines)
                .containsExactly(
                        "{\"at\":\"2026-11-23T09:05:00.000Z\",\"function\":\"fanfare-SendMail\",\"request\":\"message-1\","
                                + "\"correlation\":\"launch-of-monday\",\"level\":\"WARN\",\"event\":\"mail.sent\",\"mail\":\"c12\",\"attempt\":2,"
                                + "\"_aws\":{\"Timestamp\":" + Samples.MOMENT.toEpochMilli()
                                + ",\"CloudWatchMetrics\":[{\"Namespace\":\"Fanfare\",\"Dimensions\":[[\"function\"]],"
                                + "\"Metrics\":[{\"Name\":\"MailsSent\",\"Unit\":\"Count\"}]}]},\"MailsSent\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann@noordlicht.example",
                "Ann Jansen",
                "/p/3yQ8abcdefghijkLmnopqr",
                "https://share.example.com/s/3yQ8",
                "2001:db8::1/64",
                "Zoë",
                "two\nlines",
                "\"quoted\""
            })
    void a_text_that_may_speak_of_a_person_is_withheld(String text) {
        Log.info("x").with("field", text).route(text).write();
        assertThat(only().path("field").asText()).isEqualTo("withheld");
        assertThat(only().path("route").asText()).isEqualTo("withheld");
    }

    @Test
    void a_route_is_logged_as_declared_and_never_as_asked_for() {
        for (var route : List.of("GET /p/{token}", "POST /v1/campaigns/{id}/launch", "GET /c.js")) {
            Log.info("x").route(route).write();
        }
        assertThat(lines).noneMatch(line -> line.contains("withheld"));
        Log.info("x").route("GET /p/3yQ8abcdefghijkLmnopqr").write();
        assertThat(lines.getLast()).contains("withheld").doesNotContain("3yQ8");
    }

    @Test
    void a_fault_is_its_type_alone_and_is_counted() {
        ORIGIN.first("request=1").run(() -> Log.fault(new IllegalStateException("ann@noordlicht.example")));
        assertThat(only().path("fault").asText()).isEqualTo("java.lang.IllegalStateException");
        assertThat(only().path("Faults").asInt()).isEqualTo(1);
        assertThat(only().path("correlation").asText())
                .as("made of the request's id")
                .isEqualTo("request1");
        assertThat(lines.getFirst()).doesNotContain("ann@");
    }

    @Test
    void at_most_eight_things_are_counted() {
        assertThat(Stream.of(Metric.values()).map(Metric::text).distinct()).hasSizeLessThanOrEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space", "ann@noordlicht.example", "a/b/c/d/e/f", "quote\"quote"})
    void what_a_caller_may_not_bring_as_a_correlation_id(String text) {
        assertThat(Work.isCorrelation(text)).isFalse();
        assertThat(Work.isCorrelation("x".repeat(65))).isFalse();
        assertThat(Work.isCorrelation("0195f2ad-8c4e_7.x")).isTrue();
    }

    private JsonNode only() {
        assertThat(lines).hasSize(1);
        return Json.tree(lines.getFirst());
    }
}
