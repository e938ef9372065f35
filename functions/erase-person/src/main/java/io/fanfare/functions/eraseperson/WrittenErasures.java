package io.fanfare.functions.eraseperson;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.privacy.ErasureLog;
import io.fanfare.privacy.Erasures;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The function's own log group is the record of erasures: it lives outside the tables and longer than any backup of them. A line holds a
 * number and a moment, nothing else; {@code ./fanfare ops replay-erasures} reads it. It is an error to no one, and a level that no setting hides.
 */
final class WrittenErasures implements ErasureLog {
    private static final Logger LOG = LoggerFactory.getLogger(WrittenErasures.class);

    @Override
    public void erasing(EmployeeId person, Erasures.Reason reason, Instant at) {
        LOG.error(line(person, reason, at));
    }

    static String line(EmployeeId person, Erasures.Reason reason, Instant at) {
        return String.format(
                Locale.ROOT,
                "{\"event\":\"erasure\",\"person\":%d,\"reason\":\"%s\",\"at\":\"%s\"}",
                person.value(),
                reason,
                Moments.text(at));
    }
}
