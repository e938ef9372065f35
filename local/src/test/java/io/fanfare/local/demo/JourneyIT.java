package io.fanfare.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.testkit.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The main job from end to end over HTTP, with SES's events lost, doubled and out of order. */
class JourneyIT {
    /** Enough for every department, language and road; the demonstration itself has 400. */
    private static final int PEOPLE = 120;

    @Test
    void what_fanfare_says_is_what_the_crowd_did_even_when_mail_events_come_twice_and_mixed_up() {
        var printed = new ByteArrayOutputStream();
        var options = Options.of(SampleEvents.root().resolve("template.yaml"))
                .withClock(DemoCommand.sunday(Instant.parse("2026-11-21T00:00:00Z")))
                .withConcurrency(4)
                .byHand();
        try (var cloud = EmbeddedCloud.start(options)) {
            cloud.weather().events(0, 0.3, true);
            var differences = DemoCommand.run(cloud, PEOPLE, new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertThat(differences).isEmpty();
            assertThat(cloud.events().last())
                    .extracting(told -> told.event().path("detail-type").asText())
                    .contains("points.posted", "share.reached");
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(PEOPLE + " imported")
                .containsPattern("\\d{3,4} figures compared with what the crowd did, 0 differ");
    }
}
