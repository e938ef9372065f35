package io.fanfare.functions.sharepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person keeps up, has done, and reaches with others.
 *
 * @param streak in words; null without one
 * @param badges in words
 * @param board only for somebody who chose to stand on it
 */
public record TogetherView(
        @Nullable String streak,
        List<String> badges,
        List<Goal> goals,
        @Nullable BoardView board) {
    public TogetherView {
        badges = List.copyOf(badges);
        goals = List.copyOf(goals);
    }

    /** @param percent null before it is counted */
    public record Goal(
            String title, String language, @Nullable Integer percent, String text, String until) {}

    /** @param place in words */
    public record BoardView(String title, String place, List<Line> lines) {
        public BoardView {
            lines = List.copyOf(lines);
        }
    }

    public record Line(String rank, String name, String points, boolean own) {}
}
