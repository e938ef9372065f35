package io.fanfare.delivery;

import java.time.Instant;

/**
 * Queues the mails whose moment has come. A batch is forgotten after its mails are queued: a crash between the two queues them once more, and
 * each of them meets the claim of the first.
 */
public final class ReleaseMails {
    /** As many batches as one run has time for; the next run takes the rest. */
    private static final int MOST = 50;

    private final WaitingMails waiting;
    private final MailOrders mails;

    public ReleaseMails(WaitingMails waiting, MailOrders mails) {
        this.waiting = waiting;
        this.mails = mails;
    }

    public void release(Instant now) {
        waiting.due(now).stream().limit(MOST).forEach(batch -> {
            mails.send(batch.orders());
            waiting.released(batch);
        });
    }
}
