package io.fanfare.functions.campaignapi;

import io.fanfare.board.GoalProgress;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A goal on the wire, as marketing writes it. */
record GoalBody(
        @Nullable Map<String, @Nullable String> title,
        @Nullable String team,
        @Nullable String measure,
        @Nullable Long target,
        @Nullable String period) {

    /**
     * A goal as the API shows it.
     *
     * @param now null before the first count, and where too few people stand behind it
     */
    record Shown(
            int id,
            Map<String, String> title,
            @Nullable String team,
            String measure,
            long target,
            String period,
            @Nullable Long now,
            @Nullable Integer percent,
            List<Integer> milestones,
            @Nullable String countedAt) {
        static Shown of(GoalProgress progress) {
            var goal = progress.goal();
            var percent = progress.percent();
            var at = progress.at();
            return new Shown(
                    goal.id(),
                    texts(goal.title()),
                    goal.team(),
                    goal.measure().name(),
                    goal.target(),
                    goal.period().text(),
                    progress.now(),
                    percent.isPresent() ? percent.getAsInt() : null,
                    progress.milestones(),
                    at == null ? null : Moments.text(at));
        }
    }

    /** All of them. */
    record All(List<Shown> goals) {}

    static Map<String, String> texts(Map<Language, String> texts) {
        var byTag = new TreeMap<String, String>();
        texts.forEach((language, text) -> byTag.put(language.tag(), text));
        return byTag;
    }
}
