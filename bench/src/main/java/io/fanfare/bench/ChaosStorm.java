package io.fanfare.bench;

import io.fanfare.local.lambda.Storm;
import io.fanfare.testkit.Faults;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/**
 * A seeded storm: functions die before and after what they ask of AWS, tables throttle and lose answers, messages come twice and in any
 * order; and now and then, for a while, a table lets hardly anything pass or a queue or SES is out of reach.
 */
final class ChaosStorm implements Storm {
    private static final double KILL = 0.003;
    private static final double THROTTLE = 0.01;
    private static final double THROTTLE_OUTAGE = 0.9;
    private static final double LOST_ANSWER = 0.005;
    private static final double DOUBLE = 0.1;
    private static final double OUTAGE = 0.3;
    /** Long enough that a message fails as often as it may. */
    private static final int LONGEST_OUTAGE = 12;

    /** What went wrong. */
    enum Fault {
        KILLED,
        THROTTLED,
        ANSWER_LOST,
        DOUBLED,
        MIXED,
        QUEUE_OUT_OF_REACH,
        SES_OUT_OF_REACH
    }

    /** What hardly works for a while. */
    private enum Outage {
        NONE,
        TABLE,
        QUEUE,
        SES
    }

    private final Random random;
    private final Map<Fault, Integer> faults = new EnumMap<>(Fault.class);
    private final Set<String> unanswered = new HashSet<>();
    private Outage outage = Outage.NONE;
    private int stepsLeft;

    ChaosStorm(long seed) {
        random = new Random(seed);
    }

    /** Some minutes go by: an outage may begin or end. */
    synchronized void step() {
        if (stepsLeft > 0) {
            stepsLeft--;
        }
        if (stepsLeft == 0) {
            outage = Outage.NONE;
            if (random.nextDouble() < OUTAGE) {
                outage = Outage.values()[1 + random.nextInt(Outage.values().length - 1)];
                stepsLeft = 1 + random.nextInt(LONGEST_OUTAGE);
            }
        }
    }

    synchronized Map<Fault, Integer> faults() {
        return new EnumMap<>(faults);
    }

    @Override
    public synchronized void before(String function, String service, String operation) {
        die("before " + operation);
        switch (service) {
            case "DynamoDb" -> {
                if (happens(outage == Outage.TABLE ? THROTTLE_OUTAGE : THROTTLE, Fault.THROTTLED)) {
                    throw ProvisionedThroughputExceededException.builder()
                            .message("by plan")
                            .build();
                }
            }
            case "Sqs" -> unreachable(Outage.QUEUE, Fault.QUEUE_OUT_OF_REACH);
            case "SesV2" -> unreachable(Outage.SES, Fault.SES_OUT_OF_REACH);
            default -> {}
        }
    }

    @Override
    public synchronized void after(String function, String service, String operation) {
        die("after " + operation);
        if (service.equals("DynamoDb") && happens(LOST_ANSWER, Fault.ANSWER_LOST)) {
            throw InternalServerErrorException.builder().message("by plan").build();
        }
    }

    @Override
    public synchronized <M> List<M> order(List<M> batch) {
        var mixed = new ArrayList<>(batch);
        Collections.shuffle(mixed, random);
        if (!mixed.equals(batch)) {
            count(Fault.MIXED);
        }
        return mixed;
    }

    @Override
    public synchronized void ended(Collection<String> messages, boolean answered) {
        if (answered) {
            unanswered.removeAll(messages);
        } else {
            unanswered.addAll(messages);
        }
    }

    /** Whether the last call with that message died. */
    synchronized boolean wasUnanswered(String message) {
        return unanswered.contains(message);
    }

    @Override
    public synchronized boolean doubles() {
        return happens(DOUBLE, Fault.DOUBLED);
    }

    private void die(String where) {
        if (happens(KILL, Fault.KILLED)) {
            throw new Faults.Crash(where);
        }
    }

    private void unreachable(Outage when, Fault fault) {
        if (outage == when) {
            count(fault);
            throw SdkClientException.create("by plan", new ConnectException("by plan"));
        }
    }

    private boolean happens(double probability, Fault fault) {
        if (random.nextDouble() >= probability) {
            return false;
        }
        count(fault);
        return true;
    }

    private void count(Fault fault) {
        faults.merge(fault, 1, Integer::sum);
    }
}
