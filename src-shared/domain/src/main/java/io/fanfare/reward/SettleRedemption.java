package io.fanfare.reward;

import io.fanfare.reward.Redemption.Status;
import java.time.Instant;

/** Approves or cancels a request, each once: whoever comes second changes nothing. */
public final class SettleRedemption {
    private final Rewards rewards;
    private final Redemptions redemptions;

    public SettleRedemption(Rewards rewards, Redemptions redemptions) {
        this.rewards = rewards;
        this.redemptions = redemptions;
    }

    /** @param status APPROVED or CANCELLED */
    public Outcome settle(String id, Instant askedAt, Status status, Instant now) {
        var found = redemptions.find(id, askedAt);
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        var redemption = found.get();
        if (redemption.status() == status) {
            return Outcome.ALREADY;
        }
        return switch (status) {
            case APPROVED -> redemptions.approve(redemption, now) ? Outcome.DONE : after(redemption, status);
            case CANCELLED -> cancel(redemption, now);
            case REQUESTED -> throw new IllegalArgumentException("a request is approved or cancelled");
        };
    }

    private Outcome cancel(Redemption redemption, Instant now) {
        var offered = rewards.find(redemption.reward());
        boolean done = offered.isPresent()
                && !isDecided(offered.get().reward(), now)
                && redemptions.cancel(redemption, offered.get().reward(), now);
        return done ? Outcome.DONE : after(redemption, Status.CANCELLED);
    }

    /** Nobody leaves a draw that is closed: who takes part stands then. */
    private static boolean isDecided(Reward reward, Instant now) {
        return reward.asDraw().isPresent() && reward.isClosed(now);
    }

    private Outcome after(Redemption redemption, Status wanted) {
        return redemptions
                .find(redemption.id(), redemption.at())
                .filter(now -> now.status() == wanted)
                .map(_ -> Outcome.ALREADY)
                .orElse(Outcome.SETTLED_OTHERWISE);
    }

    public enum Outcome {
        DONE,
        /** It had been settled like this. */
        ALREADY,
        /** It was settled the other way, or its reward is a draw that is closed. */
        SETTLED_OTHERWISE,
        UNKNOWN
    }
}
