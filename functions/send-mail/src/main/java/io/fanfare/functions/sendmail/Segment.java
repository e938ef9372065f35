package io.fanfare.functions.sendmail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of a suggested text.
 *
 * @param blank whether the reader fills it in; the text then lacks its brackets
 */
public record Segment(String text, boolean blank) {
    private static final Pattern BLANK = Pattern.compile("\\[\\[([^\\[\\]]*)]]");

    /** More than any text needs; the mark around each takes room in a mail. What comes after them keeps its brackets. */
    private static final int MOST_BLANKS = 8;

    /** Its text, line by line. */
    public List<String> lines() {
        return List.of(text.split("\n", -1));
    }

    /** The pieces in order; together they are the text, brackets aside. */
    public static List<Segment> of(String text) {
        var segments = new ArrayList<Segment>();
        var match = BLANK.matcher(text);
        int from = 0;
        for (int blanks = 0; blanks < MOST_BLANKS && match.find(); blanks++) {
            if (match.start() > from) {
                segments.add(new Segment(text.substring(from, match.start()), false));
            }
            segments.add(new Segment(match.group(1), true));
            from = match.end();
        }
        if (from < text.length()) {
            segments.add(new Segment(text.substring(from), false));
        }
        return List.copyOf(segments);
    }
}
