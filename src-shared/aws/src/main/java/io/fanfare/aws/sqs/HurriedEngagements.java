package io.fanfare.aws.sqs;

import io.fanfare.aws.json.EngagementWriter;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Work;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hands in what may get lost: half a second for all attempts, and a line in the log when that was not enough. */
public final class HurriedEngagements implements Engagements {
    private static final Duration LIMIT = Duration.ofMillis(500);
    private final SqsClient client;
    private final String url;
    private final InstantSource clock;

    public HurriedEngagements(SqsClient client, String url, InstantSource clock) {
        this.client = client;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public void note(Engagement engagement, String correlation) {
        var message = EngagementWriter.write(engagement, Work.presentCorrelationOr(correlation), clock.instant());
        try {
            client.sendMessage(request -> request.queueUrl(url)
                    .messageBody(message)
                    .overrideConfiguration(call -> call.apiCallTimeout(LIMIT)));
        } catch (SdkException fault) {
            Log.warn("note.lost").with("fault", fault.getClass().getName()).write();
        }
    }
}
