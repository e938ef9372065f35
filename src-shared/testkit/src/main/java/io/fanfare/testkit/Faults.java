package io.fanfare.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Puts a plan of faults between code and an AWS client. Every call asks the plan what happens before it and after it; the plan throws what
 * should be thrown. A fault after the call is the nasty one: the effect has happened, the answer is lost.
 */
public final class Faults {
    private static final int ATTEMPTS = 3;

    private Faults() {}

    /** The same client, with the plan asked around every call. */
    public static <C> C around(Class<C> type, C client, Plan plan) {
        var proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class || "close".equals(method.getName())) {
                return invoke(client, method, arguments);
            }
            plan.before(method.getName());
            var answer = invoke(client, method, arguments);
            plan.after(method.getName());
            return answer;
        });
        return type.cast(proxy);
    }

    private static @Nullable Object invoke(
            Object client, java.lang.reflect.Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** The plan that dies around the n-th call (from 1), before it or after it, and lets everything pass once that has happened. */
    public static CrashPlan crashAt(int call, boolean afterwards) {
        return new CrashPlan(call, afterwards);
    }

    /**
     * The plan of a table under pressure: each attempt is throttled with this probability, and a call whose three attempts all are fails
     * with what the SDK throws then. As often, a call that went well loses its answer.
     */
    public static Plan pressed(RandomGenerator random, double probability) {
        return new Plan() {
            @Override
            public void before(String operation) {
                fail(ProvisionedThroughputExceededException.builder());
            }

            @Override
            public void after(String operation) {
                fail(InternalServerErrorException.builder());
            }

            private synchronized void fail(DynamoDbException.Builder fault) {
                boolean fails = true;
                for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                    fails &= random.nextDouble() < probability;
                }
                if (fails) {
                    throw fault.message("by plan").build();
                }
            }
        };
    }

    /** The same plan, and transactions that meet another one with this probability, which DynamoDB Local never has happen. */
    public static Plan conflicting(Plan plan, RandomGenerator random, double probability) {
        return new Plan() {
            @Override
            public void before(String operation) {
                plan.before(operation);
                if ("transactWriteItems".equals(operation) && happens()) {
                    throw TransactionCanceledException.builder()
                            .cancellationReasons(CancellationReason.builder()
                                    .code("TransactionConflict")
                                    .build())
                            .build();
                }
            }

            @Override
            public void after(String operation) {
                plan.after(operation);
            }

            private synchronized boolean happens() {
                return random.nextDouble() < probability;
            }
        };
    }

    /** What happens around calls, by the operation's name in the client ({@code putItem}). */
    public interface Plan {
        default void before(String operation) {}

        default void after(String operation) {}
    }

    /** The process dies: no code may catch it. */
    public static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        public Crash(String where) {
            super(where);
        }
    }

    /** Dies once. */
    public static final class CrashPlan implements Plan {
        private final int at;
        private final boolean afterwards;
        private int calls;
        private boolean crashed;

        private CrashPlan(int at, boolean afterwards) {
            this.at = at;
            this.afterwards = afterwards;
        }

        @Override
        public synchronized void before(String operation) {
            calls++;
            crash(operation, !afterwards);
        }

        @Override
        public synchronized void after(String operation) {
            crash(operation, afterwards);
        }

        /** False when the code made fewer calls: every gap has been tried. */
        public synchronized boolean hasCrashed() {
            return crashed;
        }

        private void crash(String operation, boolean here) {
            if (here && calls == at && !crashed) {
                crashed = true;
                throw new Crash((afterwards ? "after " : "before ") + operation);
            }
        }
    }
}
