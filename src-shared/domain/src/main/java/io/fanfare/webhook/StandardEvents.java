package io.fanfare.webhook;

import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The events that a signed webhook of the {@code standard} kind may bring: {@code engagement.share}, {@code engagement.comment} and
 * {@code engagement.reaction}, each also with {@code .removed} behind it.
 *
 * <pre>{@code {"type": "engagement.share", "timestamp": "2026-11-21T09:05:00Z",
 *  "data": {"link": "https://share.example.com/s/<code>", "network": "linkedin", "post": "urn:li:share:1", "id": "urn:li:share:1"}}}</pre>
 *
 * {@code id} tells this share, comment or reaction from others, so that a removal takes it back; a share's is its post unless said otherwise.
 */
public final class StandardEvents {
    private static final String REMOVED = ".removed";

    private StandardEvents() {}

    /**
     * @param id the sender's id of the message
     * @param subject what was added or removed
     * @param timestamp the event's own moment; the receipt's when it is missing or lies in the future
     */
    public static Inbound inbound(
            String id,
            String type,
            @Nullable Instant timestamp,
            @Nullable String link,
            @Nullable String network,
            @Nullable String post,
            @Nullable String subject,
            Instant received) {
        boolean removed = type.endsWith(REMOVED);
        var kind = switch (removed ? type.substring(0, type.length() - REMOVED.length()) : type) {
            case "engagement.share" -> Kind.SHARE;
            case "engagement.comment" -> Kind.COMMENT;
            case "engagement.reaction" -> Kind.REACTION;
            default -> Kind.UNKNOWN;
        };
        return new Inbound(
                "standard",
                id,
                kind,
                removed ? Verb.REMOVED : Verb.ADDED,
                subject == null && kind == Kind.SHARE ? post : subject,
                ShareCodes.find(link),
                network,
                post,
                ReportedMoment.of(timestamp, received));
    }
}
