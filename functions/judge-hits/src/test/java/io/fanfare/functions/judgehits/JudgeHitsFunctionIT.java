package io.fanfare.functions.judgehits;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.json.EngagementReader;
import io.fanfare.engagement.Awards;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.kernel.Hour;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalAws;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.LocalEventBridge;
import io.fanfare.testkit.LocalSqs;
import io.fanfare.testkit.SampleEvents;
import io.fanfare.testkit.Samples;
import io.micronaut.context.ApplicationContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgeHitsFunctionIT {
    private final String mainName = LocalDynamo.shared().newMainTable();
    private final String tracesName = LocalDynamo.shared().newTracesTable();
    private final String awards = LocalSqs.shared().newQueue();
    private final Table main = new Table(LocalDynamo.shared().client(), mainName);
    private final FixedClock clock = new FixedClock(Samples.MOMENT);

    @Test
    @SuppressWarnings("unchecked")
    void the_tick_judges_marked_hours_and_names_the_pair_once_the_hour_has_settled() {
        LocalAws.use();
        record();
        Map<String, Object> tick = SampleEvents.read("judge-hits/tick", Map.class);
        try (var context = context()) {
            var function = new JudgeHitsFunction(context);
            assertThat(function.execute(tick)).containsEntry("judged", 1);
            assertThat(LocalSqs.shared().drain(awards))
                    .as("nothing is earned before the hour has settled")
                    .isEmpty();
            assertThat(function.execute(tick)).as("nothing new").containsEntry("judged", 0);
            clock.advance(Duration.ofHours(2));
            assertThat(function.execute(tick)).containsEntry("judged", 1);
        }
        assertThat(LocalSqs.shared().drain(awards))
                .map(body -> AwardMessages.read(body).pair())
                .containsExactly(new Awards.Pair(Samples.PERSON, Samples.ITEM));
        var figures = new DynamoFigures(main).of(Samples.ITEM);
        assertThat(figures.rungs().anywhere().intent()).isEqualTo(1);
        assertThat(figures.rungs().anywhere().reached()).isEqualTo(1);
        assertThat(figures.rungs().opened()).isEqualTo(1);
        assertThat(figures.counts().get(1).human()).isEqualTo(1);
    }

    private void record() {
        var log = new DynamoEvidenceLog(main, new Table(LocalDynamo.shared().client(), tracesName), new SecureRandom());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        var hours = new HashSet<Hour>();
        SampleEvents.read("record-engagement/batch", SQSEvent.class)
                .getRecords()
                .forEach(message -> hours.addAll(recorder.append(EngagementReader.read(message.getBody()))));
        // A hit five minutes past the hour marks the hour before as well; this test looks at one hour alone.
        hours.removeIf(hour -> !hour.equals(Hour.of(Samples.MOMENT)));
        recorder.mark(hours);
    }

    private ApplicationContext context() {
        var context = ApplicationContext.builder()
                .properties(Map.of(
                        "main.table", mainName,
                        "traces.table", tracesName,
                        "awards.queue.url", awards,
                        "event.bus", LocalEventBridge.shared().newBus()))
                .build();
        context.registerSingleton(InstantSource.class, clock);
        return context.start();
    }
}
