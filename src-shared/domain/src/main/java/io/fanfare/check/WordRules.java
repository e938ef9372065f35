package io.fanfare.check;

import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the words of the company's list in the texts of an item. */
final class WordRules {
    private final List<HouseWord> words;

    WordRules(List<HouseWord> words) {
        this.words = words;
    }

    /** @param where of the text */
    List<Finding> findings(String where, Language language, Item.Text text) {
        return parts(text).entrySet().stream()
                .flatMap(part -> words.stream()
                        .filter(word -> word.isFor(language))
                        .filter(word -> word.pattern().matcher(part.getValue()).find())
                        .map(word -> new Finding(
                                word.legal() ? Rule.WORD_FORBIDDEN : Rule.WORD_DISLIKED,
                                where + "." + part.getKey(),
                                word.word() + ": " + word.advice())))
                .toList();
    }

    private static Map<String, String> parts(Item.Text text) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("title", text.title());
        parts.put("summary", text.summary());
        if (text.whyShare() != null) {
            parts.put("whyShare", text.whyShare());
        }
        for (int at = 0; at < text.variants().size(); at++) {
            parts.put("variants." + at, text.variants().get(at));
        }
        return parts;
    }
}
