package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.Map;
import java.util.Optional;

/**
 * One person's mails of one week.
 *
 * @param asks how many of them counted against the budget
 * @param restraint how far the week's asks hold back
 */
public record WeekRow(Week week, EmployeeId person, int asks, Restraint restraint, Map<MailKey, Delivery> mails) {
    public WeekRow {
        mails = Map.copyOf(mails);
    }

    /** A week without a mail so far. */
    public static WeekRow empty(Week week, EmployeeId person) {
        return new WeekRow(week, person, 0, Restraint.NONE, Map.of());
    }

    public Optional<Delivery> mail(MailKey key) {
        return Optional.ofNullable(mails.get(key));
    }
}
