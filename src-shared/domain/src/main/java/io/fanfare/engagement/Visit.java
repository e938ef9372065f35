package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Map;

/**
 * A request as evidence keeps it, whatever it asked for.
 *
 * @param id the gateway's request id
 * @param moment the gateway's time
 * @param net the address reduced to its network; empty when there was none
 * @param signals by the names of docs/messages.md
 */
public record Visit(
        String id,
        Instant moment,
        String method,
        String agent,
        boolean inside,
        String net,
        Map<String, String> signals) {
    public Visit {
        signals = Map.copyOf(signals);
    }

    /** This visit as a hit on a person's link, or on their share page (network 0). */
    public Engagement.Hit hit(ItemId item, EmployeeId person, int network, int variant) {
        return new Engagement.Hit(id, moment, item, person, network, variant, method, agent, inside, net, signals);
    }

    /** This visit to one of a mail's links that is about no item: {@link Engagement.Hit#CONSENT_PAGE} or {@link Engagement.Hit#DECOY}. */
    public Engagement.Hit mailHit(EmployeeId person, int network) {
        return hit(ItemId.NONE, person, network, 0);
    }

    /** This visit as a landing page's word that somebody looks at it. */
    public Engagement.Landed landed(ItemId item, EmployeeId person, int network) {
        return new Engagement.Landed(id, moment, item, person, network, agent, inside, net);
    }
}
