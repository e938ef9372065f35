package io.fanfare.functions.sendmail;

import io.fanfare.brand.Brand;
import io.fanfare.functions.sendmail.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What a mail says of itself below its content.
 *
 * @param optional the line that says sharing is free, null where the mail says so itself
 * @param why why the reader gets this mail
 * @param pause address, null when the mail offers no break
 * @param me address of the reader's own page, null when the mail does not lead there
 * @param unsubscribe address, null where a press would not be the reader's
 * @param unsubscribeLabel what the link says
 */
public record Foot(
        @Nullable String optional,
        String why,
        @Nullable String pause,
        @Nullable String me,
        @Nullable String unsubscribe,
        String unsubscribeLabel) {
    /** For somebody who takes part. */
    static Foot ofMember(Wording words, Brand brand, @Nullable String pause, String me, String unsubscribe) {
        return new Foot(
                words.optional(), words.whyYouGetThis(brand.company()), pause, me, unsubscribe, words.unsubscribe());
    }

    /** For somebody who takes part, with a reason of its own for this mail. */
    static Foot because(Wording words, String why, String me, String unsubscribe) {
        return new Foot(words.optional(), why, null, me, unsubscribe, words.unsubscribe());
    }

    /** For somebody whose address was given on an invitation's page. */
    static Foot ofVisitor(Wording words, Brand brand, String unsubscribe) {
        return new Foot(null, words.whyJoining(brand.company()), null, null, unsubscribe, words.doNotAsk());
    }

    /** For somebody who asked for this very mail. */
    static Foot ofAsked(Wording words, @Nullable String unsubscribe) {
        return new Foot(words.optional(), words.whyDataLink(), null, null, unsubscribe, words.unsubscribe());
    }

    /** For somebody who was never asked. */
    static Foot ofInvited(Wording words, Brand brand, String unsubscribe) {
        return new Foot(null, words.whyInvited(brand.company()), null, null, unsubscribe, words.doNotAsk());
    }
}
