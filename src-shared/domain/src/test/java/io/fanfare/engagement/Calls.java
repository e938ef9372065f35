package io.fanfare.engagement;

import java.util.function.Supplier;

/** The calls of a process to what keeps its state, one after another; something may come between any two of them. */
public final class Calls {
    private int left;
    private boolean afterwards;
    private Runnable event = () -> {};
    private int made;

    /** Has something happen at a call from now on (1 is the next), before it has done its work or after. */
    void at(int call, boolean after, Runnable what) {
        left = call;
        afterwards = after;
        event = what;
    }

    /** Whether it came to that call; from now on it does not. */
    boolean cameToIt() {
        boolean came = left <= 0;
        left = 0;
        return came;
    }

    /** How many there were in all. */
    public int made() {
        return made;
    }

    <T> T answer(Supplier<T> call) {
        made++;
        left--;
        boolean now = left == 0;
        if (now && !afterwards) {
            event.run();
        }
        var answer = call.get();
        if (now && afterwards) {
            event.run();
        }
        return answer;
    }

    void run(Runnable call) {
        answer(() -> {
            call.run();
            return made;
        });
    }

    /** Ends a process where it stands. */
    static void crash() {
        throw new Crash();
    }

    static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
