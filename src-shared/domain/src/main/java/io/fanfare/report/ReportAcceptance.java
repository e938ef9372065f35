package io.fanfare.report;

import io.fanfare.guidance.Acceptances;
import io.fanfare.people.Consent;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.util.stream.IntStream;

/** How many of those who take part accepted a version of the guidelines: a count, never a name. */
public final class ReportAcceptance {
    private final Acceptances acceptances;
    private final Roster roster;

    public ReportAcceptance(Acceptances acceptances, Roster roster) {
        this.acceptances = acceptances;
        this.roster = roster;
    }

    public PeopleCount report(int version, Instant now) {
        return PeopleCount.of(acceptances.count(version), takingPart(now));
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
