package io.fanfare.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform reports, in one shape for all of them. No name, text or account of anybody outside is part of it.
 *
 * @param provider who reports it: {@code standard}
 * @param dedupeKey the same each time the same thing is reported
 * @param subject what was added or removed, in the provider's own terms: for a post its id, as {@code post} of what is said about it; a
 *     removal names the same as the addition; null when it is not said
 * @param code the code of the share link that the post carries, not yet deciphered; null when there is none
 * @param network key of the network where it happened; null when it is not said
 * @param post the post that it is about; null when it is not said
 * @param accounts digests of the account of whoever did it, by each of its names; empty when it is not said. The account itself is nowhere
 * @param occurredAt when it happened by the report's own account
 */
public record Inbound(
        String provider,
        String dedupeKey,
        Kind kind,
        Verb verb,
        @Nullable String subject,
        @Nullable String code,
        @Nullable String network,
        @Nullable String post,
        List<String> accounts,
        Instant occurredAt) {
    public Inbound {
        accounts = List.copyOf(accounts);
    }

    /** What is nobody's that anybody could name. */
    public Inbound(
            String provider,
            String dedupeKey,
            Kind kind,
            Verb verb,
            @Nullable String subject,
            @Nullable String code,
            @Nullable String network,
            @Nullable String post,
            Instant occurredAt) {
        this(provider, dedupeKey, kind, verb, subject, code, network, post, List.of(), occurredAt);
    }

    public enum Kind {
        /** A post that passes on or mentions the company's page or a share link. */
        SHARE,
        COMMENT,
        REACTION,
        /** Something this version does not know, or nobody else's doing; it is kept and counts for nothing. */
        UNKNOWN
    }

    public enum Verb {
        ADDED,
        /** Edited, hidden, shown again: still there, so it counts for nothing. */
        CHANGED,
        REMOVED
    }
}
