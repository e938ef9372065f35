package io.fanfare.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A suggested text on its way to a post: with the hashtag, with {@code [[blanks]]} for own experience. */
public record Suggestion(String text) {
    private static final Pattern BLANK = Pattern.compile("\\[\\[(.+?)]]");

    /** The suggestions of an item, each with the hashtag unless the text has it. */
    public static List<Suggestion> of(List<String> variants, @Nullable String hashtag) {
        return variants.stream()
                .map(text -> hashtag == null || text.contains(hashtag) ? text : text + " " + hashtag)
                .map(Suggestion::new)
                .toList();
    }

    /** The prompts of its blanks, in order. */
    public List<String> blanks() {
        var blanks = new ArrayList<String>();
        var match = BLANK.matcher(text);
        while (match.find()) {
            blanks.add(match.group(1));
        }
        return blanks;
    }

    /** The text for somebody who could not fill in the blanks here: an ellipsis stands where they can do so on the network. */
    public String open() {
        return BLANK.matcher(text).replaceAll("…");
    }

    /** The text with the line that says who speaks. */
    public static String disclosed(String text, String disclosure) {
        return text.isBlank() ? disclosure : text.stripTrailing() + "\n\n" + disclosure;
    }
}
