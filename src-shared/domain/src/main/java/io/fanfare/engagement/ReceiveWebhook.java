package io.fanfare.engagement;

import io.fanfare.webhook.Connection;
import io.fanfare.webhook.Connections;
import io.fanfare.webhook.Headers;
import io.fanfare.webhook.WebhookProvider;
import io.fanfare.webhook.WebhookProvider.Handshake;
import io.fanfare.webhook.WebhookProvider.Verdict;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets in what a known sender signed, as raw bytes; reading it, and knowing it again when it comes twice, is left to the consumer behind
 * the queue. A fault of the queue comes out as its exception, so that the sender can be asked to come again.
 */
public final class ReceiveWebhook {
    /** In base64 this still fits a message of 256 KiB. */
    public static final int LONGEST_BODY = 180 * 1024;

    private final Function<String, Optional<WebhookProvider>> providers;
    private final Supplier<Connections> connections;
    private final Engagements engagements;
    private final CallNotes notes;
    private final InstantSource clock;

    /**
     * @param providers by their names
     * @param connections asked for at each call since secrets rotate
     * @param notes where to tell how calls without events went; it does not throw, and does not take long
     */
    public ReceiveWebhook(
            Function<String, Optional<WebhookProvider>> providers,
            Supplier<Connections> connections,
            Engagements engagements,
            Engagements notes,
            InstantSource clock) {
        this.providers = providers;
        this.connections = connections;
        this.engagements = engagements;
        this.notes = new CallNotes(notes);
        this.clock = clock;
    }

    /** Answers a provider's question by GET. */
    public ReceiveOutcome handshake(Call call, Map<String, String> query) {
        var provider = provider(call);
        var connection = connection(call);
        if (provider.isEmpty() || connection.isEmpty()) {
            return new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION);
        }
        return switch (provider.get().handshake(query, connection.get())) {
            case Handshake.Answered(var type, var body) -> {
                notes.note(call, Engagement.WebhookCall.ANSWERED, "", clock.instant());
                yield new ReceiveOutcome.Answered(type, body);
            }
            case Handshake.NotOffered() -> new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION);
            case Handshake.Refused(var reason) -> refused(call, Refusal.NOT_A_HANDSHAKE, reason);
        };
    }

    /** @param body the raw bytes */
    public ReceiveOutcome receive(Call call, byte[] body) {
        var provider = provider(call);
        var connection = connection(call);
        if (provider.isEmpty() || connection.isEmpty()) {
            return new ReceiveOutcome.Refused(Refusal.UNKNOWN_CONNECTION);
        }
        if (body.length > LONGEST_BODY) {
            return refused(call, Refusal.TOO_LARGE, "");
        }
        if (!isJson(call.headers())) {
            return refused(call, Refusal.NOT_JSON, "");
        }
        return switch (provider.get().verify(body, call.headers(), connection.get(), clock.instant())) {
            case Verdict.Refused(var reason) -> refused(call, Refusal.NOT_AUTHENTIC, reason);
            case Verdict.Accepted(var id) -> {
                var text = Base64.getEncoder().encodeToString(body);
                engagements.note(
                        new Engagement.WebhookReceipt(call.provider(), call.connection(), id, call.moment(), text),
                        call.id());
                yield new ReceiveOutcome.Received();
            }
        };
    }

    private ReceiveOutcome refused(Call call, Refusal refusal, String reason) {
        notes.note(call, refusal.name(), reason, clock.instant());
        return new ReceiveOutcome.Refused(refusal);
    }

    private Optional<WebhookProvider> provider(Call call) {
        return providers.apply(call.provider());
    }

    private Optional<Connection> connection(Call call) {
        return connections.get().find(call.provider(), call.connection());
    }

    private static boolean isJson(Headers headers) {
        var type = headers.find("content-type").orElse("").split(";", 2)[0];
        return type.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /**
     * A request on a webhook's path.
     *
     * @param id the gateway's request id
     * @param moment the gateway's time
     */
    public record Call(String id, Instant moment, String provider, String connection, Headers headers) {}

    /** What a sender is told. */
    public sealed interface ReceiveOutcome {
        /** Queued; also when it was there before. */
        record Received() implements ReceiveOutcome {}

        record Answered(String contentType, String body) implements ReceiveOutcome {}

        record Refused(Refusal reason) implements ReceiveOutcome {}
    }

    /** Why a call is not let in. */
    public enum Refusal {
        UNKNOWN_CONNECTION,
        NOT_A_HANDSHAKE,
        NOT_JSON,
        TOO_LARGE,
        NOT_AUTHENTIC
    }
}
