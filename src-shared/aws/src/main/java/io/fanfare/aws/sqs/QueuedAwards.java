package io.fanfare.aws.sqs;

import io.fanfare.aws.json.AwardMessages;
import io.fanfare.aws.log.Work;
import io.fanfare.engagement.Awards;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names pairs to award on the awards queue, under the request that was the cause where it is known. */
public final class QueuedAwards implements Awards {
    private final Queue queue;
    private final InstantSource clock;

    public QueuedAwards(Queue queue, InstantSource clock) {
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public void award(Set<Pair> pairs, Map<Pair, String> causes) {
        var at = clock.instant();
        queue.send(pairs.stream()
                .sorted(Comparator.comparing(Pair::person).thenComparing(Pair::item))
                .map(pair -> AwardMessages.write(pair, correlation(causes.get(pair)), at))
                .toList());
    }

    private static String correlation(@Nullable String cause) {
        return cause == null ? Work.presentCorrelation() : Work.correlationOf(cause);
    }
}
