package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what is open among the mails of a week, by mail and never by person. */
public final class OpenMails {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Deliveries deliveries;

    public OpenMails(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * The mails of that week in the order of their keys.
     *
     * @param nobody canaries, which do not count
     */
    public Map<MailKey, Open> of(Week week, Set<EmployeeId> nobody, Instant now) {
        var open = new TreeMap<MailKey, Open>(Comparator.comparing(MailKey::text));
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            for (var row : deliveries.segment(week, segment)) {
                if (!nobody.contains(row.person())) {
                    row.mails().forEach((key, delivery) -> open.merge(key, Open.of(delivery, now), Open::plus));
                }
            }
        }
        return open;
    }

    /**
     * How many of a mail are where.
     *
     * @param settled sent or refused
     * @param inHand claimed a moment ago
     * @param putOff given back after a refusal that may pass; they wait in the queue
     * @param carried left to the next digest
     * @param hour unknown for less than an hour; {@code day} for less than a day; {@code longer} for longer
     * @param oldest when the oldest of the unknown was claimed, null when there is none
     */
    public record Open(
            int settled,
            int inHand,
            int putOff,
            int carried,
            int hour,
            int day,
            int longer,
            @Nullable Instant oldest) {
        public int unknown() {
            return hour + day + longer;
        }

        private static Open of(Delivery delivery, Instant now) {
            if (delivery.isUnknown(now)) {
                var age = Duration.between(delivery.at(), now);
                boolean hour = age.compareTo(HOUR) < 0;
                boolean day = !hour && age.compareTo(DAY) < 0;
                return new Open(0, 0, 0, 0, one(hour), one(day), one(!hour && !day), delivery.at());
            }
            return switch (delivery.state()) {
                case CLAIMED -> new Open(0, 1, 0, 0, 0, 0, 0, null);
                case RELEASED -> new Open(0, 0, 1, 0, 0, 0, 0, null);
                case CARRIED -> new Open(0, 0, 0, 1, 0, 0, 0, null);
                case SENT, DELIVERED, REFUSED, BOUNCED, COMPLAINED -> new Open(1, 0, 0, 0, 0, 0, 0, null);
            };
        }

        private Open plus(Open more) {
            return new Open(
                    settled + more.settled,
                    inHand + more.inHand,
                    putOff + more.putOff,
                    carried + more.carried,
                    hour + more.hour,
                    day + more.day,
                    longer + more.longer,
                    earlier(oldest, more.oldest));
        }

        private static int one(boolean counts) {
            return counts ? 1 : 0;
        }

        private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.isBefore(other) ? one : other;
        }
    }
}
