package io.fanfare.functions.eraseperson;

import io.fanfare.aws.log.Log;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.privacy.ErasureLog;
import io.fanfare.privacy.Erasures;
import java.time.Instant;

/**
 * The function's own log group is the record of erasures: it lives outside the tables and longer than any backup of them. A line holds a
 * number and a reason beside the moment, nothing else; {@code ./fanfare ops replay-erasures} reads it.
 */
final class WrittenErasures implements ErasureLog {
    @Override
    public void erasing(EmployeeId person, Erasures.Reason reason, Instant at) {
        Log.info("erasure")
                .with("person", person.value())
                .with("reason", reason.name())
                .write();
    }
}
