package io.fanfare.report;

import io.fanfare.guidance.Acceptances;
import io.fanfare.people.Consent;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.stream.IntStream;

/** How many people who take part, or did when they accepted it, accepted a version of the guidelines: a count, never a name. */
public final class ReportAcceptance {
    private final Acceptances acceptances;
    private final Roster roster;

    public ReportAcceptance(Acceptances acceptances, Roster roster) {
        this.acceptances = acceptances;
        this.roster = roster;
    }

    public PeopleCount report(int version, Instant now) {
        int accepted = acceptances.count(version);
        // Some of them may have left since: there are never fewer people than accepted.
        return PeopleCount.of(accepted, Math.max(accepted, takingPart(now)));
    }

    private int takingPart(Instant now) {
        return Math.toIntExact(IntStream.range(0, Roster.SEGMENTS)
                .mapToObj(roster::segment)
                .flatMap(people -> people.stream())
                .filter(person -> !person.isCanary() && person.isEmployed(now))
                .filter(person -> person.consent().state() == Consent.State.IN)
                .count());
    }
}
