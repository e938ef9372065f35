package io.fanfare.aws.sqs;

import io.fanfare.aws.json.EngagementWriter;
import io.fanfare.aws.log.Work;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import java.time.InstantSource;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Hands engagements in by the queue, one call each; a fault comes out as the SDK's exception. */
public final class SqsEngagements implements Engagements {
    private final SqsClient client;
    private final String url;
    private final InstantSource clock;

    public SqsEngagements(SqsClient client, String url, InstantSource clock) {
        this.client = client;
        this.url = url;
        this.clock = clock;
    }

    @Override
    public void note(Engagement engagement, String correlation) {
        var message = EngagementWriter.write(engagement, Work.presentCorrelationOr(correlation), clock.instant());
        client.sendMessage(request -> request.queueUrl(url).messageBody(message));
    }
}
