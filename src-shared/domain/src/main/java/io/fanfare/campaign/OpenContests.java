package io.fanfare.campaign;

import io.fanfare.content.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The contests that people hear of where they share.
 *
 * @param all may lag a few minutes behind
 */
public record OpenContests(Supplier<List<Contest>> all) {
    /** A mail has no room for more. */
    public static final int MOST = 2;

    private static final Comparator<Contest> FIRST_OVER =
            Comparator.comparing(Contest::until).thenComparing(Contest::id);

    /** For which posts of that item count, now or later on: at most two, those that end first. */
    public List<Contest> of(Campaign campaign, Item item, Instant now) {
        var tags = item.tags(campaign.conduct().hashtag());
        return first(all.get().stream()
                .filter(contest -> contest.campaigns().contains(campaign.id()))
                .filter(contest -> contest.counts(tags) && !contest.isOver(now)));
    }

    /** Of all these the two that end first, each once. */
    public static List<Contest> first(Stream<Contest> contests) {
        return contests.distinct().sorted(FIRST_OVER).limit(MOST).toList();
    }
}
