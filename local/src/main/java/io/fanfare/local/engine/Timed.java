package io.fanfare.local.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that moves by itself when its moment comes. */
public interface Timed {
    /** The next moment something is due, which may lie in the past; null when nothing is. */
    @Nullable Instant nextDue();

    /**
     * Does, or starts, what is due now.
     *
     * @param flush batching windows count as over
     * @return whether there was anything
     */
    boolean runDue(boolean flush);

    /** How many pieces of work that were started are not done yet. */
    default int running() {
        return 0;
    }
}
