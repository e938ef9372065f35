package io.fanfare.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the account's sending, the same for everybody who sends.
 *
 * @param allowance as the mail service said last
 * @param hold why nothing goes at the moment; null when mails go
 */
public record SendingStatus(Allowance allowance, @Nullable Hold hold) {
    /** What the mail service said just now: a hold of the same kind goes on from where it began. */
    static SendingStatus of(Allowance said, @Nullable Hold before) {
        var why = said.refuses();
        if (why == null) {
            return new SendingStatus(said, null);
        }
        var since = before != null && before.why() == why ? before.since() : said.at();
        return new SendingStatus(said, new Hold(why, said.reason(), since, said.at()));
    }

    /**
     * How much the mail service lets the account send.
     *
     * @param perSecond mails a second
     * @param perDay mails in any 24 hours; negative when there is no limit
     * @param sent in the 24 hours before that moment, whoever sent them
     * @param stopped why the account may not send at all; null when it may
     * @param at when the mail service said so
     */
    public record Allowance(
            double perSecond,
            double perDay,
            double sent,
            @Nullable String stopped,
            Instant at) {
        /** Whether so many mails more than it knows of use up the day. */
        boolean isUsedUpAfter(double more) {
            return perDay >= 0 && sent + more >= perDay;
        }

        Hold.@Nullable Why refuses() {
            if (stopped != null) {
                return Hold.Why.STOPPED;
            }
            return isUsedUpAfter(0) ? Hold.Why.QUOTA : null;
        }

        private String reason() {
            return stopped == null ? Hold.DAILY_QUOTA : stopped;
        }
    }

    /**
     * Mails wait, all of them.
     *
     * @param reason a code for people, never the mail service's text
     * @param until when the mail service may be asked whether it is over
     */
    public record Hold(Why why, String reason, Instant since, Instant until) {
        public static final String DAILY_QUOTA = "DailyQuota";
        public static final String SENDING_DISABLED = "SendingDisabled";

        /** What mails wait for. */
        public enum Why {
            /** The quota of 24 hours is used up; it frees by itself. */
            QUOTA,
            /** The account may not send: suspended, paused, under review. */
            STOPPED
        }
    }
}
