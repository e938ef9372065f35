package io.fanfare.conversion;

import io.fanfare.kernel.Sha256;
import io.fanfare.sharing.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a sender says of a conversion. What stands is decided by the sender's own order, never by arrival. */
public sealed interface Conversion {
    /** The most click ids that one conversion may bring. */
    int MOST_CLICKS = 20;

    /** A sender's clock may run ahead of ours by this much. */
    Duration AHEAD = Duration.ofMinutes(5);

    /** Opaque; see {@link #id}. */
    String id();

    /** When it happened, or when its removal was said. */
    Instant moment();

    /** The highest stands. */
    long order();

    /**
     * It happened so; a correction is the same again with a higher order.
     *
     * @param moment when the visitor converted
     * @param value what it was worth; null when nobody said
     * @param clicks genuine clicks alone, each once
     * @param ignored how many click ids were not ours
     * @param inside whether the sender knows that the one who converted works at the company
     */
    record Recorded(
            String id,
            long order,
            Instant moment,
            Kind kind,
            @Nullable Money value,
            List<Link.Click> clicks,
            int ignored,
            boolean inside,
            Source source)
            implements Conversion {
        public Recorded {
            clicks = clicks.stream().distinct().toList();
            if (clicks.size() > MOST_CLICKS) {
                throw new IllegalArgumentException("a conversion has at most " + MOST_CLICKS + " clicks");
            }
        }

        /** Tells two that bear the same order apart, so that which of them stands does not hang on arrival. */
        public String fingerprint() {
            return Sha256.hex(toString(), 4);
        }
    }

    /** It is taken back for good, whatever else was or will be said. */
    record Removed(String id, Instant moment) implements Conversion {
        @Override
        public long order() {
            return Long.MAX_VALUE;
        }
    }

    /** What a conversion is. */
    enum Kind {
        LEAD,
        APPLICATION,
        SALE,
        DOWNLOAD,
        REGISTRATION
    }

    /** Who says so. */
    enum Source {
        /** A system of the company with an access token. */
        API,
        /** A system of the company that signs. */
        WEBHOOK,
        /** A visitor's browser: anybody can say it, nobody signs it. */
        SITE;

        public boolean isAuthentic() {
            return this != SITE;
        }
    }

    /**
     * @param minor in the currency's smallest unit: cents
     * @param currency ISO 4217: {@code EUR}
     */
    record Money(long minor, String currency) {
        /** Sums of it stay far from overflowing. */
        public static final long MOST = 1_000_000_000_000L;

        public Money {
            if (minor < 0 || minor > MOST) {
                throw new IllegalArgumentException("a value lies in 0 to " + MOST);
            }
        }
    }

    /**
     * The id that goes with a sender's own key; the same for every repetition.
     *
     * @param sender keeps the keys of different senders apart
     */
    static String id(Source source, String sender, String key) {
        return Sha256.hex(source + "\n" + sender + "\n" + key, 16);
    }

    /** What stands of all that was said of one conversion; empty when it was removed, or never recorded. */
    static Optional<Recorded> standing(Collection<? extends Conversion> said) {
        if (said.stream().anyMatch(Removed.class::isInstance)) {
            return Optional.empty();
        }
        return said.stream()
                .filter(Recorded.class::isInstance)
                .map(Recorded.class::cast)
                .max(Comparator.comparingLong(Recorded::order).thenComparing(Recorded::fingerprint));
    }
}
