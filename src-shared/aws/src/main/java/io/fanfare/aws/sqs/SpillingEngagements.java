package io.fanfare.aws.sqs;

import io.fanfare.aws.json.EngagementWriter;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.Seal;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Never keeps a visitor waiting for the queue: what cannot be handed in is sealed and spilled into the log, one line of JSON, from where
 * {@code ./fanfare ops replay-spill} brings it back.
 */
public final class SpillingEngagements implements Engagements {
    private static final Logger LOG = LoggerFactory.getLogger(SpillingEngagements.class);
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
            LOG.error(line(engagement, correlation, fault));
        }
    }

    /** The sealed message is safe in JSON: base64url and a dot. */
    String line(Engagement engagement, String correlation, SdkException fault) {
        var message = EngagementWriter.write(engagement, correlation, clock.instant());
        var sealed = new Seal(ring.get()).close(message, random);
        return "{\"event\":\"spill\",\"cause\":\"" + fault.getClass().getSimpleName() + "\",\"sealed\":\"" + sealed
                + "\"}";
    }
}
