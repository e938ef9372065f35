package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Where people keep what they have set for themselves. */
public interface OwnSettings {
    /**
     * Makes of a person what the change makes of them, their place in the digest slots included: all of it or nothing, and upon what stands
     * when something else comes between. Nothing for somebody who is not there.
     *
     * @param change may be called more than once
     */
    void change(EmployeeId person, UnaryOperator<Employee> change, Instant now);
}
