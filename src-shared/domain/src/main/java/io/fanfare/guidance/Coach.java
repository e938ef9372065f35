package io.fanfare.guidance;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;

/**
 * A colleague whom others may ask about sharing.
 *
 * @param at since when they stand so
 */
public record Coach(EmployeeId person, State state, Instant at) {
    public enum State {
        /** Named by those who run the programme; has not said anything. Nobody else sees it. */
        ASKED,
        /** Is glad to. */
        ACCEPTED,
        /** Said no, or no longer. */
        DECLINED
    }
}
