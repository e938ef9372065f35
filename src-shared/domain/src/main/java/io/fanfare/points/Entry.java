package io.fanfare.points;

import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** One line of a person's ledger: written once, never changed. What a person has to spend is the sum of these. */
public sealed interface Entry {
    /** When it was written. */
    Instant at();

    /** What it adds to what there is to spend; below zero takes away. */
    long points();

    Reason reason();

    /** What it says of shares; empty for one that is about a reward. */
    default Optional<Shares> aboutShares() {
        return switch (this) {
            case Posting posting -> Optional.of(posting.shares());
            case Redemption _ -> Optional.empty();
            case Correction(Correction.ClosedPeriod(var shares)) -> Optional.of(shares);
            case Correction(Correction.Cancelled _), Correction(Correction.Repair _) -> Optional.empty();
        };
    }

    /** Why there is an entry, in a word. */
    enum Reason {
        /** The facts of shares came to more, or to the same in another way. */
        SHARES,
        /** The facts of shares came to less. */
        TAKEN_BACK,
        /** A reward was asked for. */
        REDEEMED,
        /** The facts of a period that was closed have changed. */
        CLOSED_PERIOD,
        /** The reward that was asked for is not given: its points come back. */
        CANCELLED,
        /** Put right by hand. */
        REPAIR
    }

    /** What the facts of shares came to. */
    sealed interface Posting extends Entry {
        Shares shares();

        @Override
        default Instant at() {
            return shares().at();
        }

        @Override
        default long points() {
            return shares().points();
        }
    }

    /** More than before. */
    record PostingUp(Shares shares) implements Posting {
        @Override
        public Reason reason() {
            return Reason.SHARES;
        }
    }

    /** Less than before: facts were taken back. */
    record PostingDown(Shares shares) implements Posting {
        @Override
        public Reason reason() {
            return Reason.TAKEN_BACK;
        }
    }

    /**
     * Points spent on a reward.
     *
     * @param redemption its id: letters, digits and hyphens
     * @param points below zero
     */
    record Redemption(String redemption, String reward, long points, Instant at) implements Entry {
        public Redemption {
            if (points >= 0) {
                throw new IllegalArgumentException("a redemption takes points away");
            }
        }

        @Override
        public Reason reason() {
            return Reason.REDEEMED;
        }

        /** What gives these points back. */
        public Correction.Cancelled cancelled(Instant moment) {
            return new Correction.Cancelled(redemption, reward, -points, moment);
        }
    }

    /** Something that stood is put right by an entry of its own: what was written before stays. */
    record Correction(Cause cause) implements Entry {
        @Override
        public Instant at() {
            return cause.at();
        }

        @Override
        public long points() {
            return cause.points();
        }

        @Override
        public Reason reason() {
            return switch (cause) {
                case ClosedPeriod _ -> Reason.CLOSED_PERIOD;
                case Cancelled _ -> Reason.CANCELLED;
                case Repair _ -> Reason.REPAIR;
            };
        }

        /** What is put right. */
        public sealed interface Cause {
            long points();

            Instant at();
        }

        /** Facts of shares on days of a closed month; they count in the standings of those days all the same. */
        public record ClosedPeriod(Shares shares) implements Cause {
            @Override
            public long points() {
                return shares.points();
            }

            @Override
            public Instant at() {
                return shares.at();
            }
        }

        /** @param points what was spent, above zero */
        public record Cancelled(String redemption, String reward, long points, Instant at) implements Cause {
            public Cancelled {
                if (points <= 0) {
                    throw new IllegalArgumentException("a cancelled redemption gives points back");
                }
            }
        }

        /** By hand: neither shares nor rewards explain it. */
        public record Repair(long points, Instant at) implements Cause {}
    }

    /**
     * What an entry says of a person's shares of an item.
     *
     * @param sequence its number among those of its person and item, from 1
     * @param difference what it posts, by rule and day
     * @param rules version of the rules
     * @param at when it is written
     */
    record Shares(ItemId item, long sequence, Owed difference, int rules, Instant at) {
        public long points() {
            return difference.total();
        }

        /** The entry that says this. */
        public Entry entry() {
            if (difference.points().keySet().stream().anyMatch(line -> isClosed(line.day()))) {
                return new Correction(new Correction.ClosedPeriod(this));
            }
            return points() < 0 ? new PostingDown(this) : new PostingUp(this);
        }

        private boolean isClosed(LocalDate day) {
            return new Period.OfMonth(YearMonth.from(day)).isClosed(at);
        }
    }
}
