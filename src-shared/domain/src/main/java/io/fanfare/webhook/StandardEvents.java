package io.fanfare.webhook;

import io.fanfare.webhook.Inbound.Kind;
import io.fanfare.webhook.Inbound.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events that a signed webhook of the {@code standard} kind may bring: {@code engagement.share}, {@code engagement.comment} and
 * {@code engagement.reaction}, each also with {@code .removed} behind it.
 *
 * <pre>{@code {"type": "engagement.share", "timestamp": "2026-11-21T09:05:00Z",
 *  "data": {"link": "https://share.example.com/s/<code>", "network": "linkedin", "post": "urn:li:share:1"}}}</pre>
 */
public final class StandardEvents {
    private static final String REMOVED = ".removed";
    private static final Pattern SHARE_LINK = Pattern.compile("https?://[^/?#]+/s/([1-9A-Za-z]{23})(?:[?#].*)?");
    /** A sender's clock may run ahead of ours by this much before we take the moment of receipt instead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private StandardEvents() {}

    /**
     * @param id the sender's id of the message
     * @param timestamp the event's own moment; the receipt's when it is missing or lies in the future
     */
    public static Inbound inbound(
            String id,
            String type,
            @Nullable Instant timestamp,
            @Nullable String link,
            @Nullable String network,
            @Nullable String post,
            Instant received) {
        boolean removed = type.endsWith(REMOVED);
        var kind = switch (removed ? type.substring(0, type.length() - REMOVED.length()) : type) {
            case "engagement.share" -> Kind.SHARE;
            case "engagement.comment" -> Kind.COMMENT;
            case "engagement.reaction" -> Kind.REACTION;
            default -> Kind.UNKNOWN;
        };
        var moment = timestamp != null && !timestamp.isAfter(received.plus(AHEAD)) ? timestamp : received;
        return new Inbound(
                "standard",
                id,
                kind,
                removed ? Verb.REMOVED : Verb.ADDED,
                link == null ? null : code(link),
                network,
                post,
                moment);
    }

    private static @Nullable String code(String link) {
        var match = SHARE_LINK.matcher(link);
        return match.matches() ? match.group(1) : null;
    }
}
