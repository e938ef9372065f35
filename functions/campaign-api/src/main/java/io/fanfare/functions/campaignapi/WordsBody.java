package io.fanfare.functions.campaignapi;

import io.fanfare.check.HouseWord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The company's list of words on the wire. */
record WordsBody(@Nullable List<@Nullable WordBody> words) {
    static WordsBody of(List<HouseWord> words) {
        return new WordsBody(new ArrayList<@Nullable WordBody>(
                words.stream().map(WordBody::of).toList()));
    }

    record WordBody(
            @Nullable String word,
            @Nullable String language,
            @Nullable Boolean legal,
            @Nullable String advice) {
        static WordBody of(HouseWord word) {
            var language = word.language();
            return new WordBody(word.word(), language == null ? null : language.tag(), word.legal(), word.advice());
        }
    }
}
