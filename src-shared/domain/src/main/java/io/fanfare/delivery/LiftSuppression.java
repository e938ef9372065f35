package io.fanfare.delivery;

import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.Roster;
import java.util.List;

/** Lets mails go again to an address that was put right: here and at the mail service. */
public final class LiftSuppression {
    private final PeopleRegister register;
    private final Roster roster;
    private final SoftBounces softBounces;
    private final SuppressedAddresses list;

    public LiftSuppression(PeopleRegister register, Roster roster, SoftBounces softBounces, SuppressedAddresses list) {
        this.register = register;
        this.roster = roster;
        this.softBounces = softBounces;
        this.list = list;
    }

    /** @param externalId the person's id in the people file */
    public Outcome lift(String externalId) {
        var person = register.byExternalId(List.of(externalId)).get(externalId);
        if (person == null) {
            return Outcome.UNKNOWN;
        }
        if (person.suppressed() == Suppression.COMPLAINED) {
            return Outcome.OWN_WORD;
        }
        return lift(person);
    }

    /** First at the mail service: a crash after that leaves the person suppressed, and the same again lifts it. */
    private Outcome lift(Employee person) {
        var address = person.profile().address();
        list.remove(address);
        softBounces.forget(person.id(), address);
        roster.lift(person.id());
        return person.suppressed() == null ? Outcome.NOT_SUPPRESSED : Outcome.LIFTED;
    }

    /** What became of it. */
    public enum Outcome {
        LIFTED,
        /** Mails went to the address anyhow. */
        NOT_SUPPRESSED,
        /** The person called a mail spam: only they can undo that. */
        OWN_WORD,
        UNKNOWN
    }
}
