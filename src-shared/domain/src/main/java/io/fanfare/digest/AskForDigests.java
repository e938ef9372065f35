package io.fanfare.digest;

import io.fanfare.digest.DueSlots.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Asks for the digests of every slot that has come since the last run, part by part: how many people are in it does not matter here. The
 * watermark moves slot by slot, after its pages are queued: a crash before that repeats pages, and a repeated digest meets the claim of the first.
 */
public final class AskForDigests {
    /** How far the first run of a new stack looks back: one turn of its schedule. */
    private static final Duration FIRST = Duration.ofHours(1);

    private final DigestCalendar calendar;
    private final DigestPages pages;

    public AskForDigests(DigestCalendar calendar, DigestPages pages) {
        this.calendar = calendar;
        this.pages = pages;
    }

    /** How many slots had come. */
    public int run(Instant now) {
        var watermark = calendar.watermark().orElse(now.minus(FIRST));
        var due = DueSlots.between(calendar.inUse(), watermark, now);
        for (int at = 0; at < due.size(); at++) {
            pages.send(parts(due.get(at)));
            boolean lastOfItsMoment = at + 1 == due.size()
                    || due.get(at + 1).start().isAfter(due.get(at).start());
            if (lastOfItsMoment) {
                calendar.reached(due.get(at).start());
            }
        }
        calendar.reached(now);
        return due.size();
    }

    private static List<DigestPage> parts(Due due) {
        return IntStream.range(0, DigestCalendar.PARTS)
                .mapToObj(part -> new DigestPage(due.slot(), due.start(), due.week(), part, 0, 0))
                .toList();
    }
}
