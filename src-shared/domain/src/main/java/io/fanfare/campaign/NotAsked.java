package io.fanfare.campaign;

import io.fanfare.people.Consent;
import io.fanfare.people.Employee;

/** Why somebody of the audience gets no mail of a campaign. */
public enum NotAsked {
    /** Did not say yes, or said no. */
    NO_OPT_IN,
    /** Takes a break. */
    PAUSED,
    /** Nothing may be sent to the address. */
    UNREACHABLE;

    /** The reason that weighs most for somebody employed who gets none. */
    public static NotAsked of(Employee person) {
        if (person.consent().state() != Consent.State.IN) {
            return NO_OPT_IN;
        }
        return person.suppressed() == null ? PAUSED : UNREACHABLE;
    }
}
