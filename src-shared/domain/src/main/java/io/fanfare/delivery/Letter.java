package io.fanfare.delivery;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is ready to go.
 *
 * @param replyTo null when answers go to the sender's own address
 * @param to the address as the roster has it; the postman checks it once more
 * @param unsubscribe where one click or one POST ends the mails (RFC 8058); null for a mail that must not say so
 * @param tags what comes back with the mail service's events: ids only, never personal data
 */
public record Letter(
        Mailbox from,
        @Nullable String replyTo,
        String to,
        Rendered words,
        @Nullable String unsubscribe,
        Map<String, String> tags) {
    public Letter {
        tags = Map.copyOf(tags);
    }

    /** The same letter with one tag more. */
    public Letter tagged(String name, String value) {
        var more = new HashMap<>(tags);
        more.put(name, value);
        return new Letter(from, replyTo, to, words, unsubscribe, more);
    }

    /** What a reader sees. The subject is one line. */
    public record Rendered(String subject, String html, String text) {
        public Rendered {
            subject = Mailbox.clean(subject);
        }
    }
}
