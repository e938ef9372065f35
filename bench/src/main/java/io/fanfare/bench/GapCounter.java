package io.fanfare.bench;

import io.fanfare.delivery.Claim;
import io.fanfare.delivery.ClaimId;
import io.fanfare.delivery.ClaimOutcome;
import io.fanfare.delivery.Deliveries;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.delivery.Postman;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import io.fanfare.testkit.Faults;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;

/**
 * Lets the process die before and after each step of a mail, and counts how often that, or an answer that did not come, falls into the gap
 * between the claim and its record: the only place after which nobody knows.
 */
final class GapCounter {
    private final RandomGenerator random;
    private final double probability;
    private final AtomicLong count = new AtomicLong();

    GapCounter(RandomGenerator random, double probability) {
        this.random = random;
        this.probability = probability;
    }

    long count() {
        return count.get();
    }

    void beforeTheEnd() {
        crash(false);
    }

    private void crash(boolean inGap) {
        if (happens()) {
            if (inGap) {
                count.incrementAndGet();
            }
            throw new Faults.Crash(inGap ? "in the gap" : "outside the gap");
        }
    }

    private synchronized boolean happens() {
        return random.nextDouble() < probability;
    }

    Postman around(Postman postman) {
        return letter -> {
            crash(true);
            var posted = postman.post(letter);
            if (posted instanceof Postman.Posted.Unknown) {
                count.incrementAndGet();
            }
            crash(true);
            return posted;
        };
    }

    Deliveries around(Deliveries deliveries) {
        return new Deliveries() {
            @Override
            public ClaimOutcome claim(Claim claim, int budget) {
                crash(false);
                try {
                    return deliveries.claim(claim, budget);
                } catch (InternalServerErrorException lostAnswer) {
                    count.incrementAndGet();
                    throw lostAnswer;
                }
            }

            @Override
            public boolean release(ClaimId claim) {
                return gap(() -> deliveries.release(claim));
            }

            @Override
            public void sent(ClaimId claim, String messageId) {
                gap(() -> {
                    deliveries.sent(claim, messageId);
                    return true;
                });
                crash(false);
            }

            @Override
            public void refused(ClaimId claim) {
                gap(() -> {
                    deliveries.refused(claim);
                    return true;
                });
            }

            @Override
            public void skipped(Claim claim) {
                deliveries.skipped(claim);
            }

            @Override
            public void heard(ClaimId claim, State state, String messageId) {
                deliveries.heard(claim, state, messageId);
            }

            @Override
            public WeekRow week(Week week, EmployeeId person) {
                return deliveries.week(week, person);
            }

            @Override
            public List<WeekRow> segment(Week week, int segment) {
                return deliveries.segment(week, segment);
            }
        };
    }

    /** A record that fails leaves the claim as it is. */
    private boolean gap(java.util.function.BooleanSupplier record) {
        try {
            return record.getAsBoolean();
        } catch (SdkException fault) {
            count.incrementAndGet();
            throw fault;
        }
    }
}
