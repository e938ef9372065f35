package io.fanfare.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a team's leader says to the team.
 *
 * @param note at most 500 characters; null when there is none
 * @param challenge at most 200 characters; null when there is none
 */
public record TeamNote(
        String team, @Nullable String note, @Nullable String challenge, Instant at) {
    public static final int LONGEST_NOTE = 500;
    public static final int LONGEST_CHALLENGE = 200;

    public boolean isEmpty() {
        return note == null && challenge == null;
    }
}
