package io.fanfare.functions.sharepage;

import io.fanfare.campaign.Contest;
import io.fanfare.kernel.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contest for which a post counts.
 *
 * @param rules its hashtag and its window, in words
 * @param prize what there is to win; null when nobody said
 */
public record ContestView(
        Line title, String rules, @Nullable Line prize) {
    static ContestView of(Contest contest, Words words, Language fallback) {
        return new ContestView(
                line(contest.title(), words, fallback),
                words.say("contest", contest.hashtag(), words.day(contest.from()), words.day(contest.until())),
                contest.prize().isEmpty() ? null : line(contest.prize(), words, fallback));
    }

    private static Line line(Map<Language, String> texts, Words words, Language fallback) {
        var language = Language.among(texts.keySet(), words.language(), fallback);
        return new Line(texts.getOrDefault(language, ""), language == words.language() ? null : language.tag());
    }

    /** @param language tag of its language where that is not the page's */
    public record Line(String text, @Nullable String language) {}
}
