package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something that happened around a share, as it travels over the queue to be kept as evidence. */
public sealed interface Engagement {
    /** When it happened, by the clock of whoever saw it first: the gateway, the provider. Never a consumer's clock. */
    Instant moment();

    /**
     * A request for a tracked link, or (network 0) for a person's share page.
     *
     * @param id the gateway's request id
     * @param network code of the network; 0 for the share page
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

        public Hit {
            signals = Map.copyOf(signals);
        }

        public boolean isPageOpen() {
            return network == SHARE_PAGE;
        }
    }

    /**
     * A person pressed a network's button.
     *
     * @param distance how far the text was from the suggestion, 0 to 100; null when the browser did not say
     */
    record Intent(
            Instant moment,
            ItemId item,
            EmployeeId person,
            int network,
            int variant,
            @Nullable Integer distance) implements Engagement {
        public Intent {
            if (distance != null && (distance < 0 || distance > 100)) {
                throw new IllegalArgumentException("distance must lie in 0 to 100");
            }
        }
    }

    /** A person says that they shared the item there. */
    record Confirmation(Instant moment, ItemId item, EmployeeId person, int network) implements Engagement {}

    /** A person says that an item is not for them, and why. */
    record Decline(Instant moment, ItemId item, EmployeeId person, String reason) implements Engagement {}

    /**
     * A verified webhook, not yet read.
     *
     * @param id what the provider calls the message; redeliveries carry the same
     * @param body the raw bytes in base64
     */
    record WebhookReceipt(String provider, String connection, String id, Instant moment, String body)
            implements Engagement {}
}
