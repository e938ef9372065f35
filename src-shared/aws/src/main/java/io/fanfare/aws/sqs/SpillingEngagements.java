package io.fanfare.aws.sqs;

import io.fanfare.aws.json.EngagementWriter;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Metric;
import io.fanfare.aws.log.Work;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Seal;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Never keeps a visitor waiting for the queue: what cannot be handed in is sealed and spilled into the log, one line of JSON, from where
 * {@code ./fanfare ops replay-spill} brings it back.
 */
public final class SpillingEngagements implements Engagements {
    private final Engagements engagements;
    private final Supplier<KeyRing> ring;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random a cryptographic source */
    public SpillingEngagements(
            Engagements engagements, Supplier<KeyRing> ring, RandomGenerator random, InstantSource clock) {
        this.engagements = engagements;
        this.ring = ring;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public void note(Engagement engagement, String correlation) {
        try {
            engagements.note(engagement, correlation);
        } catch (SdkException fault) {
            Log.error("spill")
                    .with("fault", fault.getClass().getSimpleName())
                    .with("sealed", sealed(engagement, correlation))
                    .count(Metric.SPILLS, 1)
                    .write();
        }
    }

    private String sealed(Engagement engagement, String correlation) {
        var message = EngagementWriter.write(engagement, Work.presentCorrelationOr(correlation), clock.instant());
        return new Seal(ring.get()).close(message, random);
    }
}
