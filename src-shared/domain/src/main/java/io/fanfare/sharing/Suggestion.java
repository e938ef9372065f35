package io.fanfare.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A suggested text on its way to a post: with the hashtag, with {@code [[blanks]]} for own experience. */
public record Suggestion(String text) {
    private static final Pattern BLANK = Pattern.compile("\\[\\[(.+?)]]");

    /** The suggestions of an item, each with these hashtags as far as the text lacks them. */
    public static List<Suggestion> of(List<String> variants, List<String> hashtags) {
        return variants.stream()
                .map(text -> new Suggestion(tagged(text, hashtags)))
                .toList();
    }

    private static String tagged(String text, List<String> hashtags) {
        return Stream.concat(Stream.of(text), hashtags.stream().filter(tag -> !has(text, tag)))
                .collect(Collectors.joining(" "));
    }

    /** Whether a text has a hashtag, whatever its case; {@code #Quay} is not {@code #Quays}. */
    public static boolean has(String text, String hashtag) {
        return Pattern.compile(
                        Pattern.quote(hashtag) + "(?![\\p{L}\\p{M}\\p{N}_])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
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
