package io.fanfare.board;

import java.time.Instant;

/** The boards as the roll-up writes them. */
public interface Sheets {
    /** What stands for a scope; may lag a moment behind. */
    Sheet read(Scope scope);

    /**
     * SETs what differs from what stands, each part by itself: a run that is cut off is finished by the next.
     *
     * @param at becomes the moment of what differs
     */
    void set(Scope scope, Sheet sheet, Instant at);

    /** SETs one board, with the moments that it has. */
    void set(Board board);
}
