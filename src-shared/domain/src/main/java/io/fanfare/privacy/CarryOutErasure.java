package io.fanfare.privacy;

import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.privacy.ErasePerson.Outcome;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.time.Instant;

/**
 * Carries out what was asked for a while ago. Who was to be erased because they left is looked at again: somebody who came back, or said yes as
 * an alumnus, stays. An alumnus who said no has asked for it: nobody may give their address again.
 */
public final class CarryOutErasure {
    private final Roster roster;
    private final ErasePerson erase;
    private final int keptDays;

    /** @param keptDays how long after their last day people who left are named */
    public CarryOutErasure(Roster roster, ErasePerson erase, int keptDays) {
        this.roster = roster;
        this.erase = erase;
        this.keptDays = keptDays;
    }

    public Outcome carryOut(Erasure erasure, Instant now) {
        return switch (erasure.reason()) {
            case ASKED -> erase.erase(erasure, now);
            case LEFT ->
                // Where nobody is found, a run before this one may have ended half-way.
                roster.find(erasure.person())
                        .map(person -> left(person, now))
                        .orElseGet(() -> erase.erase(erasure, now));
        };
    }

    private Outcome left(Employee person, Instant now) {
        return person.isGone(now, keptDays)
                ? erase.erase(new Erasure(person.id(), saidNo(person) ? Reason.ASKED : Reason.LEFT), now)
                : Outcome.STAYS;
    }

    private static boolean saidNo(Employee person) {
        return person.profile().isOwnAlumnus() && person.consent().state() == Consent.State.OUT;
    }
}
