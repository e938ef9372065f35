package io.fanfare.functions.sendmail;

import io.fanfare.functions.sendmail.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a mail.
 *
 * @param preheader what lists of mails show after the subject
 * @param preheaderLanguage its language tag when it is not the shell's
 * @param company its name
 * @param why why the reader gets this mail
 * @param optional the line that says sharing is free, null where the mail says so itself
 * @param pause address, null when the mail offers no break
 * @param me address of the reader's own page, null when the mail does not lead there
 * @param unsubscribe address
 * @param unsubscribeLabel what the link says
 * @param decoy address that no reader sees, null when the mail has none
 */
public record Shell(
        Wording words,
        String subject,
        String preheader,
        @Nullable String preheaderLanguage,
        String company,
        String postalAddress,
        String why,
        @Nullable String optional,
        @Nullable String pause,
        @Nullable String me,
        String unsubscribe,
        String unsubscribeLabel,
        @Nullable String decoy) {}
