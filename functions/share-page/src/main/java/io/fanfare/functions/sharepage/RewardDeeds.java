package io.fanfare.functions.sharepage;

import io.fanfare.people.Employee;
import io.fanfare.reward.AskForReward;
import io.fanfare.reward.AskForReward.Wish;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Redemptions;
import io.fanfare.reward.SettleRedemption;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person does about rewards from their own page; each gives the end of a key of the words that tell why nothing was done. */
record RewardDeeds(AskForReward ask, SettleRedemption settle, Redemptions redemptions) {
    private static final int HIGHEST = 999_999;

    /** A form that was sent twice asks once, and says the same both times. Null when it is done. */
    @Nullable String redeem(Employee person, Form form, Instant now) {
        var reward = form.number("reward", 1, HIGHEST);
        var number = form.number("number", 0, HIGHEST);
        if (reward.isEmpty() || number.isEmpty()) {
            return "form";
        }
        int amount = form.number("amount", 1, HIGHEST).orElse(0);
        return switch (ask.ask(new Wish(person.id(), reward.get(), number.get(), amount), now)) {
            case DONE, ALREADY -> null;
            case TOO_FEW_POINTS -> "short";
            case NO_AMOUNT, OVERTAKEN -> "form";
            case NOT_OPEN -> "closed";
            case NONE_LEFT -> "gone";
            case HAD -> "had";
        };
    }

    /** Only one's own request, while it waits. Null when it is done. */
    @Nullable String cancel(Employee person, Form form, Instant now) {
        var named = form.text("request").flatMap(RewardDeeds::named);
        var own = named.flatMap(one -> redemptions.find(one.id(), one.at()))
                .filter(redemption -> redemption.person().equals(person.id()));
        if (own.isEmpty()) {
            return "form";
        }
        return switch (settle.settle(own.get().id(), own.get().at(), Status.CANCELLED, now)) {
            case DONE, ALREADY -> null;
            case SETTLED_OTHERWISE, UNKNOWN -> "settled";
        };
    }

    private static Optional<Named> named(String text) {
        var parts = text.split("-", -1);
        return parts.length == 2 && parts[0].matches("[0-9]{1,15}") && parts[1].matches("[0-9a-f]{32}")
                ? Optional.of(new Named(parts[1], Instant.ofEpochMilli(Long.parseLong(parts[0]))))
                : Optional.empty();
    }

    private record Named(String id, Instant at) {}
}
