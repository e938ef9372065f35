package io.fanfare.delivery;

import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import java.util.List;

/** Mails of campaigns that wait for their moment. */
public interface WaitingMails {
    /** Keeps them until then; the same page and moment again stand in the place of the first. */
    void keep(Batch batch);

    /** Batches whose moment has come, the earliest first. */
    List<Batch> due(Instant now);

    /** Forgets a batch, all of whose mails are queued. */
    void released(Batch batch);

    /**
     * Mails of one page of the plan that may go from the same moment on.
     *
     * @param segment of the page, as is the hop
     * @param orders of one kind and week, at least one
     */
    record Batch(Instant due, CampaignId campaign, int segment, int hop, List<MailOrder> orders) {
        public Batch {
            orders = List.copyOf(orders);
        }
    }
}
