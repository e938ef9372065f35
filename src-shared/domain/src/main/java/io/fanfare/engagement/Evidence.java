package io.fanfare.engagement;

import io.fanfare.conversion.Conversion;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.webhook.Inbound;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of something that happened, under a natural key, so that a redelivery meets the same key. It belongs to the hour of its own
 * moment.
 */
public sealed interface Evidence {
    Instant moment();

    /** What tells it from everything else in its hour. */
    String naturalId();

    default Hour hour() {
        return Hour.of(moment());
    }

    /** Evidence that is kept for 35 days alone. */
    sealed interface Trace extends Evidence {}

    /**
     * A hit with the visitor behind it.
     *
     * @param visitor a keyed hash of reduced address and user agent under the salt of the day; empty once salts are gone
     */
    record Seen(Engagement.Hit hit, String visitor) implements Trace {
        @Override
        public Instant moment() {
            return hit.moment();
        }

        @Override
        public String naturalId() {
            return hit.id();
        }
    }

    /** Somebody looks at the page that a hit led to; the visitor is made as a hit's is. */
    record Landed(Engagement.Landed landing, String visitor) implements Trace {
        @Override
        public Instant moment() {
            return landing.moment();
        }

        @Override
        public String naturalId() {
            return landing.id();
        }
    }

    /** Mails that reached their mailboxes. */
    record Delivered(Engagement.Delivered delivered) implements Trace {
        @Override
        public Instant moment() {
            return delivered.moment();
        }

        /** What is in it, since SES gives such a bundle no name: a redelivery of the bundle is the same bundle. */
        @Override
        public String naturalId() {
            var text = delivered.arrivals().stream()
                    .map(arrival -> arrival.person() + "@" + arrival.moment().toEpochMilli())
                    .collect(Collectors.joining(" "));
            return "DELIVERED#" + Digests.sha256(text, NATURAL_ID_BYTES);
        }

        private static final int NATURAL_ID_BYTES = 12;
    }

    /** Evidence that is kept with the campaign for 400 days. */
    sealed interface Deed extends Evidence {}

    /** Ties a deed to a person, an item and a network; network 0 where none is meant. */
    sealed interface OfShare extends Deed {
        ItemId item();

        EmployeeId person();

        int network();
    }

    /** One a share and hour, whatever the number of presses; its id is the share alone. */
    record Intended(
            Instant moment,
            ItemId item,
            EmployeeId person,
            int network,
            int variant,
            @Nullable Integer distance,
            @Nullable Integer print)
            implements OfShare {
        @Override
        public String naturalId() {
            return share("INTENT", this);
        }
    }

    /** The person says that the share is there. */
    record Confirmed(Instant moment, ItemId item, EmployeeId person, int network) implements OfShare {
        @Override
        public String naturalId() {
            return share("CONFIRM", this);
        }
    }

    /** Not for me. */
    record Declined(Instant moment, ItemId item, EmployeeId person, String reason) implements OfShare {
        @Override
        public int network() {
            return Engagement.Hit.SHARE_PAGE;
        }

        @Override
        public String naturalId() {
            return share("DECLINE", this);
        }
    }

    /** A platform reports a post that carries the person's own link. */
    record Posted(Instant moment, ItemId item, EmployeeId person, int network, Report report) implements OfShare {
        @Override
        public String naturalId() {
            return report.naturalId();
        }
    }

    /**
     * A platform's event that no person's link could be tied to; it counts for the company's page.
     *
     * @param item what the post is about; null when nothing says so
     */
    record PageEvent(Instant moment, @Nullable ItemId item, Report report) implements Deed {
        @Override
        public String naturalId() {
            return report.naturalId();
        }
    }

    /**
     * What a platform reported is there no longer. It stands in the hour of what it takes back.
     *
     * @param moment when that happened which is taken back
     * @param of the natural id of the evidence that no longer counts
     */
    record Withdrawn(Instant moment, String of) implements Deed {
        @Override
        public String naturalId() {
            return "WITHDRAWN#" + of;
        }
    }

    /**
     * What a platform says of itself.
     *
     * @param id the provider's id of the event
     * @param place key of the network where it happened
     */
    record Report(String provider, String id, Inbound.Kind kind, Inbound.Verb verb, String place) {
        String naturalId() {
            return "WEBHOOK#" + provider + "#" + id;
        }
    }

    /**
     * What was said of a conversion. It belongs to every hour in which some version of the conversion lies, so that a correction that moves
     * it is seen in the hour that it leaves.
     */
    record OfConversion(Conversion conversion) implements Deed {
        private static final String PREFIX = "CONVERSION#";

        @Override
        public Instant moment() {
            return conversion.moment();
        }

        @Override
        public String naturalId() {
            return PREFIX + conversion.id() + "#" + version();
        }

        /** Tells it from everything else that is said of the same conversion. */
        public String version() {
            return switch (conversion) {
                case Conversion.Recorded recorded ->
                    String.format(Locale.ROOT, "%019d#%s", recorded.order(), recorded.fingerprint());
                case Conversion.Removed _ -> "REMOVED";
            };
        }
    }

    private static String share(String kind, OfShare deed) {
        return String.format(
                Locale.ROOT,
                "%s#%s#%s#%03d",
                kind,
                deed.item().padded(),
                deed.person().padded(),
                deed.network());
    }
}
