package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent.Said;
import io.fanfare.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of the company's, cut to what a mail has room for.
 *
 * @param language the tag of their language when it is not the mail's
 */
public record SaidView(String text, @Nullable String language) {
    private static final int LONGEST = 1_000;

    static SaidView of(Said said, Language reader) {
        return new SaidView(
                OfferView.cut(said.text(), LONGEST),
                said.language() == reader ? null : said.language().tag());
    }

    public List<String> lines() {
        return text.lines().toList();
    }
}
