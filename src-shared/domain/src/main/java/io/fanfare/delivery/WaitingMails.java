package io.fanfare.delivery;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;

/** Mails that wait for their moment. */
public interface WaitingMails {
    /** Keeps them until then; the same place and moment again stand in the place of the first. */
    void keep(Batch batch);

    /** Batches whose moment has come, the earliest first. */
    List<Batch> due(Instant now);

    /** Forgets a batch, all of whose mails are queued. */
    void released(Batch batch);

    /**
     * Mails of one place that may go from the same moment on.
     *
     * @param orders of one kind and week, at least one
     */
    record Batch(Instant due, Place place, List<MailOrder> orders) {
        public Batch {
            orders = List.copyOf(orders);
        }
    }

    /** Where waiting mails come from. */
    sealed interface Place {
        /** A page of a campaign's plan. */
        record OfPlan(CampaignId campaign, int segment, int hop) implements Place {}

        /** One of the mails to a newcomer. */
        record OfWelcome(EmployeeId person, WelcomeStep step) implements Place {}
    }
}
