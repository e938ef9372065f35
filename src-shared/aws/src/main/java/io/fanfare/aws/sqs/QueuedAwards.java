package io.fanfare.aws.sqs;

import io.fanfare.aws.json.AwardMessages;
import io.fanfare.engagement.Awards;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Set;

/** Names pairs to award on the awards queue. */
public final class QueuedAwards implements Awards {
    private static final String CORRELATION = "judge-hits";
    private final Queue queue;
    private final InstantSource clock;

    public QueuedAwards(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void award(Set<Pair> pairs) {
        var at = clock.instant();
        queue.send(pairs.stream()
                .sorted(Comparator.comparing(Pair::person).thenComparing(Pair::item))
                .map(pair -> AwardMessages.write(pair, CORRELATION, at))
                .toList());
    }
}
