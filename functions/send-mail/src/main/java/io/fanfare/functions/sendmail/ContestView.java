package io.fanfare.functions.sendmail;

import io.fanfare.campaign.Contest;
import io.fanfare.campaign.OpenContests;
import io.fanfare.delivery.MailContent.Said;
import io.fanfare.delivery.Offer;
import io.fanfare.functions.sendmail.words.ContestWords;
import io.fanfare.functions.sendmail.words.Wording;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contest as both parts of a mail show it.
 *
 * @param rules its hashtag and its window, in words
 * @param prize what there is to win; null when nobody said
 */
public record ContestView(
        SaidView title, String rules, @Nullable SaidView prize) {
    /** Those of all the offers that end first, as many as a mail has room for. */
    static List<ContestView> of(List<Offer> offers, Wording words, Language fallback) {
        return OpenContests.first(offers.stream().flatMap(offer -> offer.contests().stream())).stream()
                .map(contest -> of(contest, words, fallback))
                .toList();
    }

    private static ContestView of(Contest contest, Wording words, Language fallback) {
        return new ContestView(
                said(contest.title(), words, fallback),
                ContestWords.say(contest.hashtag(), contest.from(), contest.until(), words),
                contest.prize().isEmpty() ? null : said(contest.prize(), words, fallback));
    }

    private static SaidView said(Map<Language, String> texts, Wording words, Language fallback) {
        var language = Language.among(texts.keySet(), words.language(), fallback);
        return SaidView.of(new Said(texts.getOrDefault(language, ""), language), words.language());
    }
}
