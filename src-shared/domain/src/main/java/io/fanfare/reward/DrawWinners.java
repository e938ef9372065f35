package io.fanfare.reward;

import io.fanfare.reward.Offered.Drawn;
import java.time.Instant;

/** Draws the winners of a reward once it is closed; the draw of one that was drawn is the same again. */
public final class DrawWinners {
    private static final int ATTEMPTS = 3;
    private final Rewards rewards;
    private final Redemptions redemptions;

    public DrawWinners(Rewards rewards, Redemptions redemptions) {
        this.rewards = rewards;
        this.redemptions = redemptions;
    }

    public Outcome draw(int reward, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = rewards.find(reward);
            var terms = found.flatMap(offered -> offered.reward().asDraw());
            if (found.isEmpty() || terms.isEmpty()) {
                return new Outcome.NotADraw();
            }
            var offered = found.get();
            var before = offered.drawn();
            if (before != null) {
                return new Outcome.Done(offered.reward(), terms.get(), before);
            }
            if (!offered.reward().isClosed(now)) {
                return new Outcome.StillOpen();
            }
            var drawn = drawn(offered.reward(), terms.get(), now);
            if (rewards.draw(offered, drawn)) {
                return new Outcome.Done(offered.reward(), terms.get(), drawn);
            }
        }
        throw new IllegalStateException("entries of reward " + reward + " change faster than it can be drawn");
    }

    private Drawn drawn(Reward reward, Reward.Terms.Draw terms, Instant now) {
        var entries = redemptions.ofReward(reward).stream()
                .filter(redemption -> !redemption.isCancelled())
                .map(Redemption::id)
                .toList();
        return new Drawn(
                now,
                Lottery.listDigest(entries),
                entries.size(),
                Lottery.winners(terms.seed(), entries, terms.winners()));
    }

    public sealed interface Outcome {
        record Done(Reward reward, Reward.Terms.Draw terms, Drawn drawn) implements Outcome {}

        record StillOpen() implements Outcome {}

        /** There is no such reward, or it is none that is drawn. */
        record NotADraw() implements Outcome {}
    }
}
