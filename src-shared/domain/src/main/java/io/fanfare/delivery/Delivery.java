package io.fanfare.delivery;

import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far one mail to one person has come.
 *
 * @param attempt of the last claim, 0 when there was none
 * @param ask whether it counted against the person's weekly budget
 * @param texts text slot by item
 * @param messageId what SES calls it, null before it is known
 * @param at moment of the claim
 */
public record Delivery(
        State state,
        int attempt,
        boolean ask,
        Map<ItemId, Long> texts,
        @Nullable String messageId,
        Instant at) {
    /** How long a claim may stay without a word before its fate counts as unknown. */
    private static final Duration IN_HAND = Duration.ofMinutes(5);

    public Delivery {
        texts = Map.copyOf(texts);
    }

    /** Claimed, and then nothing more was heard: a crash between the call and its record. */
    public boolean isUnknown(Instant now) {
        return state == State.CLAIMED && !now.isBefore(at.plus(IN_HAND));
    }

    /**
     * In order: what is heard of a mail moves it to a later state only, so that events may come in any order and twice.
     */
    public enum State {
        /** The week's asks were used up; the next digest brings it. */
        CARRIED,
        /** Given back after a definite refusal that may pass; may be claimed again. */
        RELEASED,
        /** Somebody is sending it. */
        CLAIMED,
        /** SES took it. */
        SENT,
        /** The receiving server took it. */
        DELIVERED,
        /** Nobody will send it: SES refused this mail, or the person no longer wants it. */
        REFUSED,
        /** The receiving server refused it. */
        BOUNCED,
        /** The person called it spam. */
        COMPLAINED;

        /** The states that a claimed mail may leave for this one. */
        public List<State> before() {
            return Arrays.stream(values())
                    .filter(state -> state != CARRIED && state.compareTo(this) < 0)
                    .toList();
        }

        /** Whether SES took the mail, whatever happened then. */
        public boolean isSent() {
            return switch (this) {
                case SENT, DELIVERED, BOUNCED, COMPLAINED -> true;
                case CARRIED, RELEASED, CLAIMED, REFUSED -> false;
            };
        }
    }
}
