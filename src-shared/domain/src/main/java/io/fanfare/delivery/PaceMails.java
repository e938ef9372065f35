package io.fanfare.delivery;

import io.fanfare.delivery.SendingStatus.Allowance;
import io.fanfare.delivery.SendingStatus.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The share of the account's rate that belongs to one of so many senders, who never speak to each other: the rate divided by their number,
 * evenly spaced. What all must know at once, a used-up quota or a stop, they read from {@link Sending} every few seconds.
 */
public final class PaceMails implements Pace {
    /** What this stack takes of the account's rate: others may send from it too. */
    static final double PART = 0.8;
    /** The longest wait inside an invocation, which is paid for. */
    private static final Duration SHORT = Duration.ofSeconds(1);
    /** Without a place, a mail comes back some time within this. */
    private static final Duration SOON = Duration.ofMinutes(1);
    /** While mails are held, each comes back at some time between a third of this and all of it, the longest that SQS holds a message back. */
    private static final Duration LATER = Duration.ofMinutes(15);
    /** How old what was read of {@link Sending} may be. */
    private static final Duration READ = Duration.ofSeconds(5);
    /** How old the mail service's word may be. */
    private static final Duration SAID = Duration.ofMinutes(1);
    /** A refusal holds for so long before the mail service's word counts against it. */
    private static final Duration REFUSED = Duration.ofMinutes(5);

    private static final double NANOS = 1e9;

    private final Sending sending;
    private final MailAccount account;
    private final int senders;
    private final Consumer<Duration> pause;
    private final RandomGenerator random;
    private final Consumer<SendingStatus> changed;

    private @Nullable SendingStatus known;
    private Instant read = Instant.MIN;
    private Instant next = Instant.MIN;
    private int taken;

    /**
     * @param senders how many send at once at most, this one included
     * @param pause waits; for a second at most
     * @param random spreads what comes back over time
     * @param changed hears when mails are held or go again because of what this sender was told
     */
    public PaceMails(
            Sending sending,
            MailAccount account,
            int senders,
            Consumer<Duration> pause,
            RandomGenerator random,
            Consumer<SendingStatus> changed) {
        this.sending = sending;
        this.account = account;
        this.senders = senders;
        this.pause = pause;
        this.random = random;
        this.changed = changed;
    }

    @Override
    public synchronized Optional<MailOutcome.PutOff> held(Instant now) {
        refresh(now);
        var status = known;
        if (status == null) {
            return Optional.of(putOff("NoAllowance", SOON));
        }
        var hold = status.hold();
        if (hold != null) {
            return Optional.of(putOff(hold.reason(), LATER));
        }
        // The others have sent as much as this one since the mail service counted; where that is wrong, it refuses.
        return status.allowance().isUsedUpAfter((double) taken * senders)
                ? Optional.of(putOff(Hold.DAILY_QUOTA, SOON))
                : Optional.empty();
    }

    @Override
    public Optional<MailOutcome.PutOff> take(Instant now) {
        var held = held(now);
        if (held.isPresent()) {
            return held;
        }
        var wait = reserve(now);
        if (wait.compareTo(SHORT) > 0) {
            return Optional.of(putOff("Rate", SOON));
        }
        if (wait.isPositive()) {
            pause.accept(wait);
        }
        return Optional.empty();
    }

    /** How long until the next place, which is taken unless that is too long. */
    private synchronized Duration reserve(Instant now) {
        var place = next.isAfter(now) ? next : now;
        var wait = Duration.between(now, place);
        if (wait.compareTo(SHORT) <= 0 && known != null) {
            next = place.plusNanos(interval(known.allowance()));
            taken++;
        }
        return wait;
    }

    private long interval(Allowance allowance) {
        // An account that may send nothing is stopped; this only keeps the division defined.
        double perSecond = Math.max(0.001, allowance.perSecond() * PART / senders);
        return (long) (NANOS / perSecond);
    }

    @Override
    public synchronized MailOutcome.PutOff refused(Hold.Why why, String reason, Instant now) {
        var until = now.plus(why == Hold.Why.STOPPED ? REFUSED : SAID);
        var hold = new Hold(why, reason, now, until);
        var before = known;
        if (sending.hold(hold) && before != null) {
            changed.accept(new SendingStatus(before.allowance(), hold));
        }
        read = Instant.MIN;
        return putOff(reason, LATER);
    }

    private void refresh(Instant now) {
        if (known != null && now.isBefore(read.plus(READ))) {
            return;
        }
        var before = known;
        var current = sending.current().orElse(null);
        if (before == null
                || current == null
                || !current.allowance().at().equals(before.allowance().at())) {
            taken = 0;
        }
        known = current;
        read = now;
        if (isDue(current, now) && sending.mayAsk(now)) {
            account.ask(now).ifPresent(said -> learn(SendingStatus.of(said, current == null ? null : current.hold())));
        }
    }

    private static boolean isDue(@Nullable SendingStatus status, Instant now) {
        if (status == null) {
            return true;
        }
        var hold = status.hold();
        var last = status.allowance().at().plus(SAID);
        return !now.isBefore(hold != null && hold.until().isAfter(last) ? hold.until() : last);
    }

    private void learn(SendingStatus status) {
        var before = known == null ? null : known.hold();
        var after = status.hold();
        sending.said(status);
        known = status;
        taken = 0;
        if (before == null ? after != null : after == null || after.why() != before.why()) {
            changed.accept(status);
        }
    }

    /** Spread out, so that what comes back does not come at once. */
    private MailOutcome.PutOff putOff(String reason, Duration within) {
        long longest = within.toSeconds();
        long shortest = within.equals(LATER) ? longest / 3 : 1;
        return new MailOutcome.PutOff(reason, Duration.ofSeconds(random.nextLong(shortest, longest + 1)));
    }
}
