package io.fanfare.campaign;

import io.fanfare.content.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * The contests that people hear of where they share.
 *
 * @param all may lag a few minutes behind
 */
public record OpenContests(Supplier<List<Contest>> all) {
    /** A mail has no room for more. */
    private static final int MOST = 2;

    /** For which posts of that item count, now or later on: at most two, those that end first. */
    public List<Contest> of(Campaign campaign, Item item, Instant now) {
        var tags = item.tags(campaign.conduct().hashtag());
        return all.get().stream()
                .filter(contest -> contest.campaigns().contains(campaign.id()))
                .filter(contest -> contest.counts(tags) && !contest.isOver(now))
                .sorted(Comparator.comparing(Contest::until).thenComparing(Contest::id))
                .limit(MOST)
                .toList();
    }
}
