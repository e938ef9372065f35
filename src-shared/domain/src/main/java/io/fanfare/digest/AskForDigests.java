package io.fanfare.digest;

import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrders;
import io.fanfare.digest.DueSlots.Due;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks for the digest of everybody whose slot has come since the last run. The watermark moves slot by slot, after the orders are queued: a
 * crash before that repeats orders, and a repeated order meets the claim of the first.
 */
public final class AskForDigests {
    /** How far the first run of a new stack looks back: one turn of its schedule. */
    private static final Duration FIRST = Duration.ofHours(1);

    private final DigestCalendar calendar;
    private final MailOrders orders;

    public AskForDigests(DigestCalendar calendar, MailOrders orders) {
        this.calendar = calendar;
        this.orders = orders;
    }

    /** How many slots had come. */
    public int run(Instant now) {
        var watermark = calendar.watermark().orElse(now.minus(FIRST));
        var due = DueSlots.between(calendar.inUse(), watermark, now);
        for (int at = 0; at < due.size(); at++) {
            ask(due.get(at));
            boolean lastOfItsMoment = at + 1 == due.size()
                    || due.get(at + 1).start().isAfter(due.get(at).start());
            if (lastOfItsMoment) {
                calendar.reached(due.get(at).start());
            }
        }
        calendar.reached(now);
        return due.size();
    }

    private void ask(Due due) {
        calendar.members(
                due.slot(),
                people -> orders.send(people.stream()
                        .map(person -> new MailOrder.ForDigest(person, due.week(), due.start()))
                        .toList()));
    }
}
