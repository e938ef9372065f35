package io.fanfare.guidance;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Whom a person may ask: their department's coach, as long as that one wants to, works here and takes part. */
public final class FindCoach {
    private final Supplier<CoachList> coaches;
    private final Function<EmployeeId, Optional<Employee>> people;

    /**
     * @param coaches may lag a few minutes behind
     * @param people likewise
     */
    public FindCoach(Supplier<CoachList> coaches, Function<EmployeeId, Optional<Employee>> people) {
        this.coaches = coaches;
        this.people = people;
    }

    /** Empty, too, for the coach themselves. */
    public Optional<Employee> of(Employee person, Instant now) {
        return coaches.get()
                .of(person.profile().department())
                .filter(coach -> !coach.equals(person.id()))
                .flatMap(people)
                .filter(coach -> isThere(coach, now));
    }

    /** Whether a name may be shown: who has left the company or the mails is asked nothing any more. */
    public static boolean isThere(Employee coach, Instant now) {
        return coach.isEmployed(now) && !coach.isCanary() && coach.consent().state() == Consent.State.IN;
    }
}
