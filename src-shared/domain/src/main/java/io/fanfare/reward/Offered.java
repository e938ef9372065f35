package io.fanfare.reward;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reward and what became of it so far.
 *
 * @param left of the stock; null without one
 * @param given how many asked for it, or the points given to a good cause; what was cancelled is not among them
 * @param drawn null before the draw
 */
public record Offered(
        Reward reward,
        @Nullable Long left,
        long given,
        @Nullable Drawn drawn) {
    /** One that nobody has asked for yet. */
    public static Offered fresh(Reward reward) {
        var stock = reward.stock();
        return new Offered(reward, stock == null ? null : stock.longValue(), 0, null);
    }

    /** Whether nothing is left: of the stock, or of a good cause's budget. */
    public boolean isGone() {
        return left != null && left <= 0
                || reward.terms() instanceof Reward.Terms.Cause cause && given >= cause.mostPoints();
    }

    /**
     * What a draw came to.
     *
     * @param list digest of the entries that took part ({@link Lottery#listDigest})
     * @param entries how many these were
     * @param winners ids of the winning entries, the first prize first
     */
    public record Drawn(Instant at, String list, int entries, List<String> winners) {
        public Drawn {
            winners = List.copyOf(winners);
        }
    }
}
