package io.fanfare.functions.sendmail;

import io.fanfare.aws.log.Log;
import io.fanfare.delivery.SendingStatus;

/** One line when mails are held, and one when they go again. */
final class SendingLog {
    private SendingLog() {}

    static void tell(SendingStatus status) {
        var hold = status.hold();
        if (hold == null) {
            Log.warn("mails.resumed").write();
        } else {
            Log.error("mails.held")
                    .with("why", hold.why().name())
                    .with("reason", hold.reason())
                    .write();
        }
    }
}
