package io.fanfare.webhook;

import java.time.Instant;
import java.util.List;
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
     * @param secrets the live secrets of the connection, at least one
     */
    Handshake handshake(Map<String, String> query, List<String> secrets);

    /**
     * Whether the body comes from somebody who knows one of the secrets. A secret that is itself malformed is an
     * {@link IllegalArgumentException}, whose text does not hold it.
     *
     * @param body the bytes as they came over the wire, before any decoding of text
     */
    Verdict verify(byte[] body, Headers headers, List<String> secrets, Instant now);

    /** What to say to a GET. */
    sealed interface Handshake {
        /** @param contentType of the body */
        record Answered(String contentType, String body) implements Handshake {}

        /** This provider asks nothing by GET. */
        record NotOffered() implements Handshake {}

        /** Not a question that this provider asks. */
        record Refused() implements Handshake {}
    }

    /** What became of the signature. */
    sealed interface Verdict {
        /** @param id what the sender calls the message, the same in each of its attempts */
        record Accepted(String id) implements Verdict {}

        /** @param reason short and free of what the caller sent */
        record Refused(String reason) implements Verdict {}
    }
}
