package io.fanfare.board;

import java.util.Optional;

/** What leaders say to their teams. */
public interface TeamNotes {
    /** May lag a moment behind. */
    Optional<TeamNote> of(String team);

    /** In the place of what was said before. */
    void say(TeamNote note);
}
