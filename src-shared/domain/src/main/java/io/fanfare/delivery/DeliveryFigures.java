package io.fanfare.delivery;

import io.fanfare.campaign.NotAsked;
import java.time.Instant;
import java.util.Map;

/**
 * What became of a campaign's mails.
 *
 * @param planned mails that were queued
 * @param sent that SES took, whatever happened then
 * @param delivered that the receiving server took and that nobody called spam
 * @param refused that SES refused, or that the person no longer wanted
 * @param unknown claimed more than five minutes ago, and nothing was heard since
 * @param carried left to the next digest because the week's asks were used up
 * @param notAsked people of the audience for whom no mail was queued, by reason
 * @param at when this was counted
 */
public record DeliveryFigures(
        int planned,
        int sent,
        int delivered,
        int bounced,
        int complained,
        int refused,
        int unknown,
        int carried,
        Map<NotAsked, Integer> notAsked,
        Instant at) {
    public DeliveryFigures {
        notAsked = Map.copyOf(notAsked);
    }

    /** Mails that are queued, put off or being sent: whatever is not settled in another way. */
    public int waiting() {
        return Math.max(0, planned - sent - refused - unknown - carried);
    }
}
