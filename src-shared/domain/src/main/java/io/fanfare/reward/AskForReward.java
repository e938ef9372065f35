package io.fanfare.reward;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.points.Balances;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Reward.Terms;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Asks for a reward. The number that a form carries makes of a double press one request. */
public final class AskForReward {
    /** What somebody gives at once, at most. */
    public static final long MOST_GIVEN = 100_000;

    /** A reward that is changed between reading and writing is looked at again. */
    private static final int ATTEMPTS = 3;

    private final Rewards rewards;
    private final Redemptions redemptions;
    private final Balances balances;
    private final Supplier<String> ids;

    /** @param ids of redemptions: 32 hexadecimal digits of chance */
    public AskForReward(Rewards rewards, Redemptions redemptions, Balances balances, Supplier<String> ids) {
        this.rewards = rewards;
        this.redemptions = redemptions;
        this.balances = balances;
        this.ids = ids;
    }

    public Outcome ask(Wish wish, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = rewards.find(wish.reward());
            if (found.isEmpty()) {
                return Outcome.NOT_OPEN;
            }
            var outcome = ask(wish, found.get(), now);
            if (outcome != Outcome.OVERTAKEN) {
                return outcome;
            }
        }
        throw new IllegalStateException("reward " + wish.reward() + " changes faster than it can be asked for");
    }

    private Outcome ask(Wish wish, Offered offered, Instant now) {
        var before = redemptions.of(wish.person()).stream()
                .filter(redemption -> redemption.reward() == wish.reward())
                .toList();
        var hindrance = hindrance(wish, offered, before, now);
        if (hindrance != Outcome.DONE) {
            return hindrance;
        }
        var redemption = new Redemption(
                ids.get(),
                wish.person(),
                wish.reward(),
                wish.number(),
                cost(wish, offered.reward().terms()),
                Status.REQUESTED,
                now,
                null);
        return switch (redemptions.ask(redemption, offered)) {
            case DONE -> Outcome.DONE;
            case ALREADY -> Outcome.ALREADY;
            case SHORT -> Outcome.TOO_FEW_POINTS;
            case OVERTAKEN ->
                rewards.find(wish.reward()).filter(Offered::isGone).isPresent() ? Outcome.NONE_LEFT : Outcome.OVERTAKEN;
        };
    }

    /** What stands in the way; DONE when nothing does. */
    private Outcome hindrance(Wish wish, Offered offered, List<Redemption> before, Instant now) {
        if (before.stream().anyMatch(redemption -> redemption.number() == wish.number())) {
            return Outcome.ALREADY;
        }
        var reward = offered.reward();
        if (!reward.isOpen(now) || offered.drawn() != null || wish.number() != before.size()) {
            return Outcome.NOT_OPEN;
        }
        if (reward.terms().oncePerPerson() && !before.stream().allMatch(Redemption::isCancelled)) {
            return Outcome.HAD;
        }
        if (offered.isGone()) {
            return Outcome.NONE_LEFT;
        }
        return switch (reward.terms()) {
            case Terms.Threshold(long points, boolean spends) ->
                spends || balances.of(wish.person()).earned() >= points ? Outcome.DONE : Outcome.TOO_FEW_POINTS;
            case Terms.Draw _ -> Outcome.DONE;
            case Terms.Cause cause ->
                wish.amount() < 1 || wish.amount() > MOST_GIVEN
                        ? Outcome.NO_AMOUNT
                        : offered.given() + wish.amount() > cause.mostPoints() ? Outcome.NONE_LEFT : Outcome.DONE;
        };
    }

    private static long cost(Wish wish, Terms terms) {
        return terms instanceof Terms.Cause ? wish.amount() : terms.cost();
    }

    /**
     * @param number which of this person's requests for this reward it would be, from 0
     * @param amount points for a good cause; of no account elsewhere
     */
    public record Wish(EmployeeId person, int reward, int number, long amount) {}

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** This very request had been made: a form that was sent twice. */
        ALREADY,
        TOO_FEW_POINTS,
        /** A good cause gets one point or more. */
        NO_AMOUNT,
        /** There is no such reward, it is not open now, or the form is an old one. */
        NOT_OPEN,
        NONE_LEFT,
        /** One person gets it once. */
        HAD,
        /** Something came between; never seen outside. */
        OVERTAKEN
    }
}
