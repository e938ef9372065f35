package io.fanfare.webhook;

import java.time.Instant;
import java.util.Map;

/**
 * How one kind of sender proves who it is. Reading what it says is a matter of the consumer behind the queue: the function that faces the
 * sender verifies raw bytes and binds nothing.
 */
public interface WebhookProvider {
    /** The name in the path of its webhooks: {@code standard}. */
    String id();

    /**
     * Answers a GET by which a sender checks that we know the secret.
     *
     * @param query the query parameters, decoded once
     */
    Handshake handshake(Map<String, String> query, Connection connection);

    /**
     * Whether the body comes from somebody who knows one of the connection's secrets. A secret that is itself malformed is an
     * {@link IllegalArgumentException}, whose text does not hold it.
     *
     * @param body the bytes as they came over the wire, before any decoding of text
     */
    Verdict verify(byte[] body, Headers headers, Connection connection, Instant now);

    /** What to say to a GET. */
    sealed interface Handshake {
        /** @param contentType of the body */
        record Answered(String contentType, String body) implements Handshake {}

        /** This provider asks nothing by GET. */
        record NotOffered() implements Handshake {}

        /** @param reason why it is not a question that this provider asks, or not of this connection; free of what the caller sent */
        record Refused(String reason) implements Handshake {}
    }

    /** What became of the signature. */
    sealed interface Verdict {
        /** @param id what the sender calls the message, the same in each of its attempts; the body's SHA-256 where it has no name */
        record Accepted(String id) implements Verdict {}

        /** @param reason short and free of what the caller sent */
        record Refused(String reason) implements Verdict {}
    }
}
