package io.fanfare.people;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Topics as people write them: words with commas between. */
public final class Topics {
    /** How many a person follows at most. */
    public static final int MOST = 10;
    /** The longest topic. */
    public static final int LONGEST = 40;

    /** All of them together, so that a row of the roster stays small. */
    private static final int LONGEST_IN_ALL = 240;

    private Topics() {}

    /** In lower case, hyphens for blanks, each once; empty when there are too many, one is too long, or one is no word. */
    public static Optional<Set<String>> read(String text) {
        var topics = new TreeSet<String>();
        for (var part : text.split("[,;|\r\n]")) {
            var topic = plain(part);
            if (topic.length() > LONGEST || Text.hasControl(topic) || Text.isFormula(topic)) {
                return Optional.empty();
            }
            if (!topic.isEmpty()) {
                topics.add(topic);
            }
        }
        int length = topics.stream().mapToInt(String::length).sum();
        return topics.size() > MOST || length > LONGEST_IN_ALL ? Optional.empty() : Optional.of(Set.copyOf(topics));
    }

    /** One topic as the roster writes it. */
    static String plain(String text) {
        return Text.trimmed(text).toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
