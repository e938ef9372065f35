package io.fanfare.local.demo;

import io.fanfare.aws.dynamo.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the demonstration needs of the embedded cloud. */
interface DemoCloud {
    /** Where the HTTP API is reached. */
    URI base();

    /** An access token of marketing's with these scopes. */
    String token(String... scopes);

    Instant now();

    /** Moves the clock through everything that falls due on the way, until nothing is left to do. */
    void advance(Duration duration);

    /** Brings back the hits that the queue did not take in time, as an operator does: a busy machine may take longer than visitors wait. */
    void replaySpill();

    /** Every mail that SES took, in order. */
    List<Letter> letters();

    /** The main table, to compare figures with. */
    Table main();

    /** How many messages wait in dead-letter queues. */
    int deadLetters();

    /**
     * A mail as it arrived.
     *
     * @param mail which one it is, as its tag says: {@code c1}, {@code dg}, {@code w1}
     */
    record Letter(String mail, String to, String subject, String text, String html) {
        /** Whether it is one of the three to somebody who has just joined. */
        boolean isWelcome() {
            return mail.startsWith("w");
        }
    }
}
