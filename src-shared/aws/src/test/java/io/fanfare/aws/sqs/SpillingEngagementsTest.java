package io.fanfare.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.json.Json;
import io.fanfare.aws.log.Log;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Seal;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.Samples;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;

class SpillingEngagementsTest {
    private static final Engagement.Hit HIT = new Engagement.Hit(
            "request-1",
            Samples.MOMENT,
            Samples.ITEM,
            Samples.PERSON,
            1,
            0,
            "GET",
            "Browser \"1\"",
            false,
            "198.51.100.0/24",
            Map.of("accept", "*/*"));
    private final KeyRing ring = new KeyRing(Samples.PUBLIC_RING);

    @AfterEach
    void letGo() {
        Log.toStandardOutput();
    }

    @Test
    void what_the_queue_does_not_take_comes_back_whole_out_of_the_log_and_tells_nobody_else() {
        var lines = new ArrayList<String>();
        Log.to(lines::add);
        spilling((_, _) -> {
                    throw timeout();
                })
                .note(HIT, "request-1");
        assertThat(lines).singleElement().asString().doesNotContain("198.51", "Browser", "\n");
        var json = Json.tree(lines.getFirst());
        assertThat(json.path("event").textValue()).isEqualTo("spill");
        assertThat(json.path("fault").textValue()).isEqualTo("ApiCallTimeoutException");
        var message = new Seal(ring).open(json.path("sealed").textValue()).orElseThrow();
        assertThat(EngagementReader.read(message)).isEqualTo(HIT);
    }

    @Test
    void a_fault_of_the_queue_stays_here_and_any_other_does_not() {
        var timingOut = spilling((_, _) -> {
            throw timeout();
        });
        assertThatCode(() -> timingOut.note(HIT, "request-1")).doesNotThrowAnyException();
        var broken = spilling((_, _) -> {
            throw new IllegalStateException("a defect");
        });
        assertThatThrownBy(() -> broken.note(HIT, "request-1")).isInstanceOf(IllegalStateException.class);
    }

    private SpillingEngagements spilling(Engagements engagements) {
        return new SpillingEngagements(engagements, () -> ring, new Random(1), new FixedClock(Samples.MOMENT));
    }

    private static ApiCallTimeoutException timeout() {
        return ApiCallTimeoutException.create(250);
    }
}
