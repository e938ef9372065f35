package io.fanfare.functions.sharepage;

import io.fanfare.guidance.Coach;
import io.fanfare.guidance.Coaches;
import io.fanfare.people.Employee;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody who was named as a coach sees of it, and says to it. */
record CoachingDeeds(Coaches coaches) {
    /** Null for somebody whom nobody named. */
    @Nullable CoachingView of(Employee person) {
        var list = coaches.all();
        var departments = list.departments(person.id());
        return departments.isEmpty()
                ? null
                : new CoachingView(String.join(", ", departments), list.accepts(person.id()));
    }

    void accept(Employee person, Instant now) {
        coaches.change(list -> list.answered(person.id(), Coach.State.ACCEPTED, now));
    }

    void decline(Employee person, Instant now) {
        coaches.change(list -> list.answered(person.id(), Coach.State.DECLINED, now));
    }
}
