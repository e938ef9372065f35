package io.fanfare.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a platform reports, in one shape for all of them.
 *
 * @param provider who reports it: {@code standard}
 * @param dedupeKey the same each time the same thing is reported by one connection
 * @param code the code of the share link that the post carries, not yet deciphered; null when there is none
 * @param network key of the network where it happened; null when it is not said
 * @param post what the network calls the post; null when it is not said
 * @param occurredAt when it happened by the report's own account
 */
public record Inbound(
        String provider,
        String dedupeKey,
        Kind kind,
        Verb verb,
        @Nullable String code,
        @Nullable String network,
        @Nullable String post,
        Instant occurredAt) {

    public enum Kind {
        SHARE,
        COMMENT,
        REACTION,
        /** Something this version does not know; it is kept and counts for nothing. */
        UNKNOWN
    }

    public enum Verb {
        ADDED,
        REMOVED
    }
}
