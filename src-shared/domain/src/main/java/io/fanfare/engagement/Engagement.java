package io.fanfare.engagement;

import io.fanfare.conversion.Conversion;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Something that happened around a share, as it travels over the queue to be kept as evidence. */
public sealed interface Engagement {
    /** When it happened, by the clock of whoever saw it first: the gateway, the provider. Never a consumer's clock. */
    Instant moment();

    /**
     * A request for a tracked link, or for a link of a person's mail: their share page (network 0), the pages on which they opt in or out
     * (254), the decoy (255). The last two are about no item of their own ({@link ItemId#NONE}) and never count in a figure.
     *
     * @param id the gateway's request id
     * @param network code of the network, or of the mail's link
     * @param method GET or HEAD
     * @param agent the user agent, at most 256 characters; empty when there was none
     * @param inside whether it came from one of the company's networks
     * @param net the address reduced to its network: /24 of IPv4, /48 of IPv6
     * @param signals request headers that tell people from machines, by the names of docs/messages.md
     */
    record Hit(
            String id,
            Instant moment,
            ItemId item,
            EmployeeId person,
            int network,
            int variant,
            String method,
            String agent,
            boolean inside,
            String net,
            Map<String, String> signals)
            implements Engagement {
        public static final int SHARE_PAGE = 0;
        /** Opting in and unsubscribing. */
        public static final int CONSENT_PAGE = 254;
        /** The link of a mail that no person sees. */
        public static final int DECOY = 255;

        public Hit {
            signals = Map.copyOf(signals);
        }

        public boolean isPageOpen() {
            return network == SHARE_PAGE;
        }

        /** Whether it followed a link that stands in the person's mail, where scanners are; share links stand in public. */
        public boolean isOfMail() {
            return isPageOpen() || !isCounted();
        }

        /** Whether figures know its link. */
        public boolean isCounted() {
            return network < CONSENT_PAGE;
        }
    }

    /**
     * Mails that reached their mailboxes, by SES's own word: many in one, since each is small. All lie in one ten minutes of the clock, so
     * that they belong to one hour and stand wholly near its border or wholly not.
     *
     * @param arrivals in order of moment and person, at most {@value #MOST}
     */
    record Delivered(List<Arrival> arrivals) implements Engagement {
        /** Keeps a row under 1 KB, one write unit. */
        public static final int MOST = 40;

        private static final Duration SLOT = Duration.ofMinutes(10);

        public Delivered {
            arrivals = arrivals.stream().sorted().distinct().toList();
            if (arrivals.isEmpty()
                    || arrivals.size() > MOST
                    || arrivals.stream().map(Delivered::slot).distinct().count() > 1) {
                throw new IllegalArgumentException("1 to " + MOST + " arrivals within ten minutes of the clock");
            }
        }

        /** As few as hold all of these, however many and from whenever; the same arrivals always come to the same. */
        public static List<Delivered> of(Collection<Arrival> arrivals) {
            var bySlot = arrivals.stream()
                    .sorted()
                    .distinct()
                    .collect(Collectors.groupingBy(Delivered::slot, TreeMap::new, Collectors.toList()));
            return bySlot.values().stream()
                    .flatMap(slot -> IntStream.rangeClosed(0, (slot.size() - 1) / MOST)
                            .mapToObj(part ->
                                    new Delivered(slot.subList(part * MOST, Math.min(slot.size(), (part + 1) * MOST)))))
                    .toList();
        }

        private static long slot(Arrival arrival) {
            return arrival.moment().toEpochMilli() / SLOT.toMillis();
        }

        /** The first arrival. */
        @Override
        public Instant moment() {
            return arrivals.getFirst().moment();
        }

        /**
         * A mail in somebody's mailbox.
         *
         * @param moment to the millisecond, by SES
         */
        public record Arrival(EmployeeId person, Instant moment) implements Comparable<Arrival> {
            public Arrival {
                moment = moment.truncatedTo(ChronoUnit.MILLIS);
            }

            @Override
            public int compareTo(Arrival other) {
                int byMoment = moment.compareTo(other.moment);
                return byMoment == 0 ? Integer.compare(person.value(), other.person.value()) : byMoment;
            }
        }
    }

    /**
     * The page that a hit led to told that somebody looks at it: it was visible for a second, or touched. It carries what a hit carries, so
     * that the two are known for one visitor's.
     *
     * @param id the gateway's request id
     * @param network of the hit; 0 for the share page
     */
    record Landed(
            String id,
            Instant moment,
            ItemId item,
            EmployeeId person,
            int network,
            String agent,
            boolean inside,
            String net)
            implements Engagement {}

    /**
     * A person pressed a network's button.
     *
     * @param distance how far the text was from the suggestion, 0 to 100; null when the browser did not say
     * @param print of the text: {@link TextPrint}; null when the browser did not say
     */
    record Intent(
            Instant moment,
            ItemId item,
            EmployeeId person,
            int network,
            int variant,
            @Nullable Integer distance,
            @Nullable Integer print)
            implements Engagement {
        public Intent {
            if (distance != null && (distance < 0 || distance > 100)) {
                throw new IllegalArgumentException("distance must lie in 0 to 100");
            }
            if (print != null && (print < 0 || print >= TextPrint.END)) {
                throw new IllegalArgumentException("a print has 24 bits");
            }
        }
    }

    /** A person says that they shared the item there. */
    record Confirmation(Instant moment, ItemId item, EmployeeId person, int network) implements Engagement {}

    /** A person says that an item is not for them, and why. */
    record Decline(Instant moment, ItemId item, EmployeeId person, String reason) implements Engagement {}

    /** What a sender says of a conversion. */
    record Converted(Conversion conversion) implements Engagement {
        @Override
        public Instant moment() {
            return conversion.moment();
        }
    }

    /** What the function that faces the platforms hands in. */
    sealed interface FromWebhook extends Engagement {}

    /**
     * How a call of a known connection went, where it brought no event.
     *
     * @param outcome {@link #ANSWERED}, or why it was refused
     * @param reason more about a refusal, free of what the caller sent
     * @param millis from the gateway's clock to the answer
     * @param times how many such calls this stands for
     */
    record WebhookCall(
            String provider, String connection, Instant moment, String outcome, String reason, int millis, int times)
            implements FromWebhook {
        /** The platform asked whether we know the secret, and was answered. */
        public static final String ANSWERED = "ANSWERED";
    }

    /**
     * A verified webhook, not yet read.
     *
     * @param id what the provider calls the message; redeliveries carry the same
     * @param body the raw bytes in base64
     */
    record WebhookReceipt(String provider, String connection, String id, Instant moment, String body)
            implements FromWebhook {}
}
