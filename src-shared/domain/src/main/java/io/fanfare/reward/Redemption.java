package io.fanfare.reward;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for a reward.
 *
 * @param id 32 hexadecimal digits of chance: says nothing of the person, so that a draw can be recomputed in public
 * @param number which of this person's requests for this reward it is, from 0
 * @param points that it cost; 0 or more
 * @param settledAt when it was approved or cancelled; null before
 */
public record Redemption(
        String id,
        EmployeeId person,
        int reward,
        int number,
        long points,
        Status status,
        Instant at,
        @Nullable Instant settledAt) {
    public enum Status {
        /** Waits for somebody who may approve it. */
        REQUESTED,
        /** Is handed over. */
        APPROVED,
        /** Taken back by the person, or refused: its points came back. */
        CANCELLED
    }

    public boolean isCancelled() {
        return status == Status.CANCELLED;
    }

    /** The same once it is settled. */
    public Redemption settled(Status next, Instant moment) {
        return new Redemption(id, person, reward, number, points, next, at, moment);
    }
}
