package io.fanfare.delivery;

import java.time.Instant;

/**
 * Queues the mails whose moment has come. A batch is forgotten after its mails are queued: a crash between the two queues them once more, and
 * each of them meets the claim of the first.
 */
public final class ReleaseMails {
    /** As many calls of queue and table as one run has time for; the next run takes the rest. */
    private static final int MOST_CALLS = 1_050;
    /** How many mails are queued by one call. */
    private static final int AT_ONCE = 10;

    private final WaitingMails waiting;
    private final MailOrders mails;

    public ReleaseMails(WaitingMails waiting, MailOrders mails) {
        this.waiting = waiting;
        this.mails = mails;
    }

    public void release(Instant now) {
        int calls = 0;
        for (var batch : waiting.due(now)) {
            if (calls >= MOST_CALLS) {
                return;
            }
            mails.send(batch.orders());
            waiting.released(batch);
            calls += 2 + (batch.orders().size() - 1) / AT_ONCE;
        }
    }
}
