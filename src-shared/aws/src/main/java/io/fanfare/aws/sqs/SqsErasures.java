package io.fanfare.aws.sqs;

import io.fanfare.aws.json.ErasureMessages;
import io.fanfare.privacy.Erasures;
import java.time.InstantSource;
import java.util.Collection;

/** The queue of erasures, on SQS. */
public final class SqsErasures implements Erasures {
    private final Queue queue;
    private final InstantSource clock;

    public SqsErasures(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void request(Collection<Erasure> erasures) {
        var now = clock.instant();
        queue.send(erasures.stream()
                .map(erasure -> ErasureMessages.write(erasure, now))
                .toList());
    }
}
