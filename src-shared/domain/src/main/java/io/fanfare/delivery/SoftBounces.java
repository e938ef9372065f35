package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/** Mails that did not arrive though their address may be right: a full mailbox, a server that is down. */
public interface SoftBounces {
    /**
     * Notes one; the same mail counts once. A person's new address begins anew.
     *
     * @param messageId of the mail
     * @param since the moment from which on bounces count
     * @return how many mails to this address have bounced since then, this one included if it is as late
     */
    int note(EmployeeId person, String address, String messageId, Instant at, Instant since);

    /** Begins anew for an address. */
    void forget(EmployeeId person, String address);
}
