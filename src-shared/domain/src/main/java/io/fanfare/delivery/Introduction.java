package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave a mail address and would like to take part. Nobody has looked yet whether it is anybody's here.
 *
 * @param address SHA-256 of the normalised address, in hex
 * @param inviter whose link led there; null for nobody's
 * @param week in which the mail is claimed, so that a person gets one such mail a week
 */
public record Introduction(String address, @Nullable EmployeeId inviter, Week week) implements MailRequest {
    /** The order for the mail, now that it is known whose address it is. */
    public MailOrder.ForJoining to(EmployeeId person) {
        return new MailOrder.ForJoining(person, inviter, week);
    }
}
