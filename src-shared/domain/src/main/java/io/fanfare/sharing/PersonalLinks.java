package io.fanfare.sharing;

import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whom a link in a mail lets in: the code is genuine and of the right purpose, its week is not over, its generation is the person's
 * current one, and the person still works here.
 */
public final class PersonalLinks {
    private final Supplier<LinkCodec> personalCodes;
    private final Supplier<LinkCodec> publicCodes;
    private final Roster roster;

    /** The codecs are asked for at each call since keys rotate. */
    public PersonalLinks(Supplier<LinkCodec> personalCodes, Supplier<LinkCodec> publicCodes, Roster roster) {
        this.personalCodes = personalCodes;
        this.publicCodes = publicCodes;
        this.roster = roster;
    }

    public Access<Link.ToPage> page(String code, Instant now) {
        return personalCodes.get().decode(code).orElse(null) instanceof Link.ToPage link
                ? admit(link, link.generation(), link.expiry(), now)
                : new Access.Unknown<>();
    }

    public Access<Link.ToOptIn> optIn(String code, Instant now) {
        return personalCodes.get().decode(code).orElse(null) instanceof Link.ToOptIn link
                ? admit(link, link.generation(), link.expiry(), now)
                : new Access.Unknown<>();
    }

    /** A person's own page. */
    public Access<Link.ToMe> me(String code, Instant now) {
        return personalCodes.get().decode(code).orElse(null) instanceof Link.ToMe link
                ? admit(link, link.generation(), link.expiry(), now)
                : new Access.Unknown<>();
    }

    /** Who has left, and holds a link to their own page that would still let them in if they had not. */
    public Optional<Employee> leaver(String code, Instant now) {
        return personalCodes.get().decode(code).orElse(null) instanceof Link.ToMe link
                ? roster.find(link.person())
                        .filter(person -> link.generation() == person.generation()
                                && !link.expiry().isOver(now)
                                && !person.isEmployed(now))
                : Optional.empty();
    }

    /** The page of a person's data. Whether the link is still open is for {@code DataLinks} to say. */
    public Access<Link.ToData> data(String code) {
        return personalCodes.get().decode(code).orElse(null) instanceof Link.ToData link
                ? roster.find(link.person())
                        .<Access<Link.ToData>>map(person -> new Access.Granted<>(person, link))
                        .orElseGet(Access.Unknown::new)
                : new Access.Unknown<>();
    }

    /** The code of the own page of whom this link let in. It ends with the link: no code prolongs another. */
    public String me(Link.ToPage link) {
        return personalCodes.get().encode(new Link.ToMe(link.person(), link.generation(), link.expiry()));
    }

    /** It never ends: leaving works from the oldest mail, also for somebody who has left the company. */
    public Access<Link.ToUnsubscribe> unsubscribe(String code) {
        return publicCodes.get().decode(code).orElse(null) instanceof Link.ToUnsubscribe link
                ? roster.find(link.person())
                        .<Access<Link.ToUnsubscribe>>map(person -> new Access.Granted<>(person, link))
                        .orElseGet(Access.Unknown::new)
                : new Access.Unknown<>();
    }

    private <L extends Link.OfPerson> Access<L> admit(L link, int generation, ExpiryWeek expiry, Instant now) {
        var person = roster.find(link.person());
        if (person.isEmpty()) {
            return new Access.Unknown<>();
        }
        boolean current = generation == person.get().generation()
                && !expiry.isOver(now)
                && person.get().isEmployed(now);
        return current ? new Access.Granted<>(person.get(), link) : new Access.Over<>(person.get());
    }

    /** Whether a link lets somebody in. */
    public sealed interface Access<L extends Link> {
        record Granted<L extends Link>(Employee person, L link) implements Access<L> {}

        /** It was good once: its time is over, or it was signed out. */
        record Over<L extends Link>(Employee person) implements Access<L> {}

        /** No link of ours, or of another purpose, or of somebody who is not known any more. */
        record Unknown<L extends Link>() implements Access<L> {}
    }
}
