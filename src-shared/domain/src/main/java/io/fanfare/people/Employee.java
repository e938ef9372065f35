package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person in the roster.
 *
 * @param chosen fields of the profile that the person has set, so that the file no longer changes them
 * @param generation counts "sign out old links"; a personal code of another generation no longer works (0 to 255)
 * @param pausedUntil the first day on which mails may come again
 * @param suppressed why nothing may be sent to the address
 * @param digestSlot weekday and hour of the digest on the person's own clock: {@code MONDAY#08}
 * @param publicity how far colleagues may see what the person did
 * @param version for optimistic locking
 */
public record Employee(
        EmployeeId id,
        Profile profile,
        Set<Choice> chosen,
        Consent consent,
        int generation,
        @Nullable LocalDate pausedUntil,
        @Nullable Suppression suppressed,
        String digestSlot,
        Publicity publicity,
        long version) {

    /** How long an alumnus has to say yes. */
    private static final int ALUMNI_WAIT_DAYS = 14;

    public Employee {
        chosen = Set.copyOf(chosen);
    }

    /** The same person with another address. */
    public Employee at(String address) {
        return new Employee(
                id,
                profile.at(address),
                chosen,
                consent,
                generation,
                pausedUntil,
                suppressed,
                digestSlot,
                publicity,
                version);
    }

    /** Whether the person still works here; the day of leaving is the first on which they do not. */
    public boolean isEmployed(Instant now) {
        return profile.isEmployedOn(today(now));
    }

    /** Whether the person left that many days ago, or more; who was erased has no address, and is nobody to erase. */
    private boolean leftLongAgo(Instant now, int days) {
        var left = profile.leftOn();
        return left != null
                && !isCanary()
                && !profile.address().isEmpty()
                && !today(now).isBefore(left.plusDays(days));
    }

    /** Whether nobody needs the person's name any more: they left that many days ago, or are an alumnus who did not say yes in time. */
    public boolean isGone(Instant now, int keptDays) {
        return leftLongAgo(now, keptDays) || isAlumnusNoMore(now, ALUMNI_WAIT_DAYS);
    }

    /**
     * Whether this is an alumnus of their own asking who has not said yes for that many days, or no longer does: nothing is left to keep them
     * for, and the address may be a stranger's.
     */
    private boolean isAlumnusNoMore(Instant now, int days) {
        return isUnprovenAlumnus()
                && !profile.address().isEmpty()
                && !today(now).isBefore(since().plusDays(days));
    }

    /** Whether this is an alumnus of their own asking who has not said yes: the address may be a stranger's. */
    public boolean isUnprovenAlumnus() {
        return profile.isOwnAlumnus() && consent.state() != Consent.State.IN;
    }

    /**
     * Whether an invitation may ask: neither answered yet nor out of reach. Who came as an alumnus was asked by a mail of their own.
     */
    public boolean isInvitable(Instant now) {
        return !isCanary()
                && !profile.isOwnAlumnus()
                && isReachable(now)
                && switch (consent.state()) {
                    case NONE, INVITED -> true;
                    case IN, OUT -> false;
                };
    }

    private LocalDate since() {
        var asked = Objects.requireNonNullElse(profile.hiredOn(), LocalDate.EPOCH);
        return consent.state() == Consent.State.OUT && consent.at() != null ? today(consent.at()) : asked;
    }

    /** Whether anything at all may be sent to the address. */
    public boolean isReachable(Instant now) {
        return suppressed == null && isEmployed(now);
    }

    /**
     * Whether the person wants mails now: opted in, not paused, reachable. A canary has no say: whatever its links' followers press is a
     * scanner's doing.
     */
    public boolean wantsMail(Instant now) {
        return isReachable(now) && (isCanary() || consent.state() == Consent.State.IN && !isPaused(now));
    }

    /** Whether a place in a digest slot belongs to the person; a break is looked at when the digest is sent. */
    public boolean hasDigest(Instant now) {
        return isEmployed(now) && (isCanary() || consent.state() == Consent.State.IN);
    }

    /** Whether this is no person but a mailbox that nobody reads. */
    public boolean isCanary() {
        return profile.isCanary();
    }

    public boolean isPaused(Instant now) {
        return pausedUntil != null && today(now).isBefore(pausedUntil);
    }

    private LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** A field that the file fills until the person sets it. */
    public enum Choice {
        LANGUAGE,
        ZONE,
        TOPICS
    }

    /** Why an address gets nothing, the weightiest last: a reason gives way to a weightier one alone. */
    public enum Suppression {
        /** Too many mails to it did not arrive, though each might have. */
        SOFT,
        /** There is no such address, or mails to it are refused for good. */
        BOUNCED,
        /** The person's own word. */
        COMPLAINED;

        /** The reasons that this one takes the place of. */
        public List<Suppression> lighter() {
            return Arrays.stream(values())
                    .filter(reason -> reason.compareTo(this) < 0)
                    .toList();
        }
    }
}
