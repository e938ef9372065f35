package io.fanfare.reward;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people asked for. Each step is one transaction: all of it or nothing. */
public interface Redemptions {
    /** A person's own, as they stand now, in no order. */
    List<Redemption> of(EmployeeId person);

    /** Everybody's of a reward, as they stand now, in no order. */
    List<Redemption> ofReward(Reward reward);

    /**
     * The newest first; may lag a moment behind.
     *
     * @param status null for all
     */
    List<Redemption> newest(Redemption.@Nullable Status status, int limit);

    /** As it stands now. */
    Optional<Redemption> find(String id, Instant at);

    /** Writes the request, takes its points and one of the stock. */
    Asked ask(Redemption redemption, Offered offered);

    /** From REQUESTED; false when it is not that any more. */
    boolean approve(Redemption redemption, Instant at);

    /** From REQUESTED, and its points come back; false when it is not that any more. */
    boolean cancel(Redemption redemption, Reward reward, Instant at);

    /** What became of asking. */
    enum Asked {
        DONE,
        /** The same request is there already. */
        ALREADY,
        /** There are not that many points. */
        SHORT,
        /** None is left, or the reward was changed since it was seen. */
        OVERTAKEN
    }
}
