package io.fanfare.guidance;

import java.util.function.UnaryOperator;

/** Where the coaches stand. */
public interface Coaches {
    /** May lag a moment behind. */
    CoachList all();

    /**
     * Makes of the list what the change makes of it, upon what stands when something else comes between.
     *
     * @param change may be called more than once
     */
    CoachList change(UnaryOperator<CoachList> change);
}
