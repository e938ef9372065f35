package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent.OfResults;
import io.fanfare.functions.sendmail.words.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought, in words.
 *
 * @param title of its first item
 * @param more the line about its other items; null when there are none
 * @param figures what came of it, a sentence each: one's own first, nothing where there is nothing
 * @param me address of the reader's own page
 */
public record ResultsView(SaidView title, @Nullable String more, List<String> figures, String me) {
    public ResultsView {
        figures = List.copyOf(figures);
    }

    static ResultsView of(OfResults mail, Wording words) {
        var figures = new ArrayList<String>();
        if (mail.readers() > 0) {
            figures.add(words.resultsOwn(mail.readers()));
        }
        if (mail.together() > 0) {
            figures.add(words.resultsTogether(mail.together()));
        }
        return new ResultsView(
                SaidView.of(mail.title(), words.language()),
                mail.more() == 0 ? null : words.resultsMore(mail.more()),
                figures,
                mail.me());
    }
}
