package io.fanfare.local.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SwitchesTest {
    private static final Stack STACK =
            EmbeddedCloud.declared(SampleEvents.root().resolve("template.yaml"));

    @Test
    void a_function_behind_a_queue_stops_by_its_mapping_so_that_messages_wait_unhurt() {
        assertThat(shown("SendMail", "off", "--stack", "acme"))
                .contains(
                        "--stack-name acme --logical-resource-id SendMail",
                        "list-event-source-mappings --function-name \"$F:live\"",
                        "update-event-source-mapping --uuid \"$M\" --no-enabled")
                .doesNotContain("concurrency");
        assertThat(shown("SendMail", "on")).contains("--stack-name fanfare", "--uuid \"$M\" --enabled");
    }

    @Test
    void any_other_is_refused_its_calls() {
        assertThat(shown("FollowLink", "off")).contains("--reserved-concurrent-executions 0");
        assertThat(shown("FollowLink", "on"))
                .contains("delete-function-concurrency")
                .doesNotContain("mapping");
    }

    @Test
    void a_function_on_a_schedule_stops_by_its_schedule_so_that_no_tick_dies() {
        assertThat(shown("JudgeHits", "off"))
                .contains("--logical-resource-id JudgeHitsTick", "update-schedule", "--state DISABLED")
                .doesNotContain("concurrency");
        assertThat(shown("JudgeHits", "on")).contains("--state ENABLED");
    }

    @Test
    void every_function_of_the_template_can_be_switched() {
        assertThat(STACK.functions())
                .hasSizeGreaterThan(10)
                .allSatisfy(function -> assertThat(shown(function.id(), "off")).contains(function.id()));
        assertThatThrownBy(() -> shown("Nothing", "off")).hasMessageContaining("SendMail");
        assertThatThrownBy(() -> shown("SendMail", "maybe")).hasMessageContaining("usage");
        assertThatThrownBy(() -> shown("SendMail")).hasMessageContaining("usage");
    }

    private static String shown(String... words) {
        var text = new ByteArrayOutputStream();
        Switches.run(List.of(words), STACK, new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }
}
