package io.fanfare.privacy;

import io.fanfare.points.Balances;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.Erasures.Reason;
import java.time.Instant;

/**
 * Erases a person. What names them goes; what they brought stays under a number that leads to nobody, so that no total changes. Each step may
 * be repeated, and the one that makes the person unknown comes last but one: a crash before it finds everything again. The last step takes away
 * what somebody wrote meanwhile.
 */
public final class ErasePerson {
    private final ErasureLog log;
    private final Tracking tracking;
    private final Balances balances;
    private final PersonalRows rows;

    public ErasePerson(ErasureLog log, Tracking tracking, Balances balances, PersonalRows rows) {
        this.log = log;
        this.tracking = tracking;
        this.balances = balances;
        this.rows = rows;
    }

    public Outcome erase(Erasure erasure, Instant now) {
        var person = erasure.person();
        return switch (rows.state(person)) {
            case UNKNOWN, CANARY -> Outcome.NOBODY;
            case ERASED -> {
                // The run that erased the identity may have ended there.
                rows.eraseBeside(person);
                yield Outcome.BEFORE;
            }
            case PERSON -> {
                log.erasing(person, erasure.reason(), now);
                tracking.end(person, now);
                balances.leave(person, now);
                rows.eraseBeside(person);
                rows.eraseIdentity(person, erasure.reason() == Reason.ASKED, now);
                rows.eraseBeside(person);
                yield Outcome.ERASED;
            }
        };
    }

    /** What came of it. */
    public enum Outcome {
        ERASED,
        /** It was done before. */
        BEFORE,
        /** There is nobody with that number. */
        NOBODY,
        /** Meanwhile they came back, or said yes. */
        STAYS
    }
}
