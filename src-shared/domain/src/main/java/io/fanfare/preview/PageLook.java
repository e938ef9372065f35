package io.fanfare.preview;

import io.fanfare.preview.AddressGuard.Refusal;
import java.net.URI;

/** What came of asking for a page. */
public sealed interface PageLook {
    /**
     * It answered, with whatever status.
     *
     * @param end where the redirects ended
     * @param type the content type without parameters, in lower case; empty when none was said
     * @param card empty for what is no HTML
     * @param login whether it seems to ask visitors to sign in
     * @param hidden whether it asks search engines to leave it out
     */
    record Answered(int status, URI end, String type, PageCard card, boolean login, boolean hidden)
            implements PageLook {}

    /** It, or where it leads, may not be asked. */
    record Refused(Refusal reason) implements PageLook {}

    /** Nobody answered in a way that a browser understands. */
    record Failed(Failure reason) implements PageLook {}

    /** It could not be found out: the function that asks did not answer. */
    record Unknown() implements PageLook {}

    enum Failure {
        /** There is no such name. */
        NO_SUCH_HOST,
        /** No connection, no certificate that holds, or no HTTP behind it. */
        NO_CONNECTION,
        TOO_SLOW,
        /** One redirect after the other, or one to nowhere. */
        REDIRECTS
    }
}
