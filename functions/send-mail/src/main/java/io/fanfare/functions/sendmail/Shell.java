package io.fanfare.functions.sendmail;

import io.fanfare.brand.Brand;
import io.fanfare.functions.sendmail.words.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds the content of a mail.
 *
 * @param preheader what lists of mails show after the subject
 * @param about address of the page that says what is measured
 * @param decoy address that no reader sees, null when the mail has none
 */
public record Shell(
        Wording words,
        Brand brand,
        String subject,
        Preheader preheader,
        Foot foot,
        String about,
        @Nullable String decoy) {
    public Paint paint() {
        return Paint.of(brand);
    }

    /** Word draws tables with its own letters and sizes unless it is told; no other reader looks in here. */
    public String forWord() {
        return """
                <!--[if mso]>
                <xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>
                <style>table { border-collapse: collapse; } td, p, a, h1, h2, span, blockquote { font-family: 'Segoe UI', Arial, sans-serif; }</style>
                <![endif]-->""";
    }

    /** @param language the tag of its language when it is not the mail's */
    public record Preheader(String text, @Nullable String language) {
        static Preheader of(String text) {
            return new Preheader(text, null);
        }
    }
}
