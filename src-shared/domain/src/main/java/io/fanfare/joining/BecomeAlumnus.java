package io.fanfare.joining;

import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.Introductions;
import io.fanfare.kernel.Sha256;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.MailAddress;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.PeopleRegister.Written;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes in somebody who leaves, or has left, as a new person with an address of their own. Only name, language and place come along: no yes, no
 * points, nothing that ties the new number to the old one. A mail to that address asks; without a yes there nothing more happens.
 */
public final class BecomeAlumnus {
    /** How long before the last day somebody may ask. */
    static final int DAYS_BEFORE = 60;

    private static final String DEPARTMENT = "Alumni";

    private final Visitors visitors;
    private final PeopleRegister register;
    private final Introductions introductions;
    private final Supplier<String> chance;
    private final String company;

    /**
     * @param chance gives texts that nobody can guess
     * @param from the address that the company's mails come from: who has one of its domain may lose it with the job
     */
    public BecomeAlumnus(
            Visitors visitors,
            PeopleRegister register,
            Introductions introductions,
            Supplier<String> chance,
            String from) {
        this.visitors = visitors;
        this.register = register;
        this.introductions = introductions;
        this.chance = chance;
        company = domain(from.toLowerCase(Locale.ROOT));
    }

    /** Whether the person's last day is known, and near or past. */
    public static boolean mayAsk(Employee person, Instant now) {
        var left = person.profile().leftOn();
        return left != null && !person.isCanary() && !day(now).isBefore(left.minusDays(DAYS_BEFORE));
    }

    public Outcome ask(Employee leaver, String text, Instant now) {
        if (!mayAsk(leaver, now)) {
            return Outcome.NOT_LEAVING;
        }
        var address = own(text);
        if (address.isEmpty()) {
            return Outcome.NO_ADDRESS;
        }
        if (!visitors.admit(new Door.OfLeaver(leaver.id()), day(now))) {
            return Outcome.TOO_MANY;
        }
        takenIn(leaver, address.get(), now)
                .ifPresent(week -> introductions.send(new Introduction(Sha256.hex(address.get()), null, week)));
        // The answer does not tell whether anybody has that address.
        return Outcome.ASKED;
    }

    /**
     * The week in which the address became that of somebody who has not answered, so that it gets its one mail although a crash came between;
     * nothing where it is a colleague's or belongs to somebody who asked to be left alone.
     */
    private Optional<Week> takenIn(Employee leaver, String address, Instant now) {
        var written = add(leaver, address, now);
        return switch (written) {
            case DONE -> Optional.of(Week.of(day(now)));
            case ADDRESS_TAKEN ->
                Optional.ofNullable(register.byAddress(List.of(address)).get(address))
                        .filter(BecomeAlumnus::hasNotAnswered)
                        .map(asked ->
                                Week.of(Objects.requireNonNull(asked.profile().hiredOn(), "the day of asking")));
            case ID_TAKEN, OVERTAKEN ->
                throw new IllegalStateException("two new numbers in a row could not be used: " + written);
        };
    }

    private static boolean hasNotAnswered(Employee person) {
        return person.isUnprovenAlumnus() && person.consent().state() != Consent.State.OUT;
    }

    /** Once more with another number and id where somebody came between. */
    private Written add(Employee leaver, String address, Instant now) {
        var written = register.add(newcomer(leaver, address, now));
        return switch (written) {
            case DONE, ADDRESS_TAKEN -> written;
            case ID_TAKEN, OVERTAKEN -> register.add(newcomer(leaver, address, now));
        };
    }

    /** One that does not end with the job: neither of the company's domain nor of one above or below it. */
    private Optional<String> own(String text) {
        return MailAddress.normalised(text)
                .filter(address -> !isWithin(domain(address), company) && !isWithin(company, domain(address)));
    }

    private static boolean isWithin(String domain, String other) {
        return ("." + domain).endsWith("." + other);
    }

    private static String domain(String address) {
        return address.substring(address.indexOf('@') + 1);
    }

    private Employee newcomer(Employee leaver, String address, Instant now) {
        var old = leaver.profile();
        var profile = new Profile(
                Profile.ALUMNUS + chance.get(),
                old.firstName(),
                old.lastName(),
                address,
                DEPARTMENT,
                old.language(),
                old.country(),
                old.zone(),
                Set.of(),
                Profile.ALUMNI,
                null,
                false,
                day(now),
                null);
        return new Employee(
                register.nextIds(1),
                profile,
                Set.of(),
                Consent.NONE,
                0,
                null,
                null,
                leaver.digestSlot(),
                Publicity.NONE,
                1);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    public enum Outcome {
        /** A mail is on its way, if nobody has the address and it did not say no before. */
        ASKED,
        /** It is no address, or one of the company's. */
        NO_ADDRESS,
        /** Enough addresses for today. */
        TOO_MANY,
        /** Nobody knows of a last day. */
        NOT_LEAVING
    }
}
