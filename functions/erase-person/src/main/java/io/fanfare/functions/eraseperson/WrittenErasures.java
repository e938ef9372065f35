package io.fanfare.functions.eraseperson;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.privacy.ErasureLog;
import io.fanfare.privacy.Erasures;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;

/**
 * The function's own log group is the record of erasures: it lives outside the tables and longer than any backup of them. A line holds a
 * number and a moment, nothing else; {@code ./fanfare ops replay-erasures} reads it.
 */
record WrittenErasures(PrintStream log) implements ErasureLog {
    @Override
    public void erasing(EmployeeId person, Erasures.Reason reason, Instant at) {
        log.println(String.format(
                Locale.ROOT,
                "{\"event\":\"erasure\",\"person\":%d,\"reason\":\"%s\",\"at\":\"%s\"}",
                person.value(),
                reason,
                Moments.text(at)));
    }
}
