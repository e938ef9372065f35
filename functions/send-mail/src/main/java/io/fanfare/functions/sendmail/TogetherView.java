package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent.Together;
import io.fanfare.functions.sendmail.words.Wording;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What everybody did together, in words; what there is nothing of is null.
 *
 * @param reached whom all together reached
 * @param goal its title
 * @param progress how far it is, in words
 * @param percent how far the bar goes, 1 to 100
 * @param top the first places, each a line
 */
public record TogetherView(
        @Nullable String reached,
        @Nullable String goal,
        @Nullable String progress,
        int percent,
        @Nullable String note,
        @Nullable String challenge,
        List<String> top) {
    static TogetherView of(Together together, Wording words) {
        var goal = together.goal();
        return new TogetherView(
                together.readers() > 0 ? words.together(together.readers()) : null,
                goal == null ? null : goal.title(),
                goal == null ? null : words.progress(goal.now(), goal.target(), goal.ofReaders()),
                goal == null ? 1 : Math.max(1, goal.percent()),
                together.note(),
                together.challenge(),
                together.top().stream()
                        .map(place -> place.rank() + ". " + place.name() + " \u2013 " + words.points(place.points()))
                        .toList());
    }

    public boolean isNothing() {
        return top.isEmpty() && Stream.of(reached, goal, note, challenge).allMatch(Objects::isNull);
    }

    /** What the bar leaves. */
    public int rest() {
        return 100 - percent;
    }
}
