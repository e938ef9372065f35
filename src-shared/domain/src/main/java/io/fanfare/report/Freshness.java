package io.fanfare.report;

import io.fanfare.engagement.HourControl;
import io.fanfare.kernel.Hour;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * How fresh figures are. What still waits in a queue is not known to them.
 *
 * @param judgedUntil everything on record that happened before this is in the figures
 * @param settledUntil before this nothing changes unless evidence comes late
 */
public record Freshness(Instant judgedUntil, Instant settledUntil) {
    /** @param open where the judgement of each hour stands; an hour that is not among them has no evidence, or is sealed */
    static Freshness of(Collection<HourControl> open, Instant now) {
        var lastSettled = Hour.of(now.minus(HourControl.SETTLING)).start();
        return new Freshness(
                earliest(open.stream().filter(hour -> hour.mark() != hour.judged()), now),
                earliest(open.stream().filter(hour -> hour.isBehind(now)), lastSettled));
    }

    private static Instant earliest(Stream<HourControl> hours, Instant otherwise) {
        return hours.map(control -> control.hour().start())
                .filter(start -> start.isBefore(otherwise))
                .min(Instant::compareTo)
                .orElse(otherwise);
    }
}
