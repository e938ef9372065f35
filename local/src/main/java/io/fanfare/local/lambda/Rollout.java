package io.fanfare.local.lambda;

import io.fanfare.local.template.Stack.ErrorAlarm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Pattern;

/**
 * What CodeDeploy does with a new version behind an alias: it gets a share of the calls for some minutes, then all of them, unless the
 * function's alarm rings meanwhile; then all go back to the old one.
 */
public final class Rollout {
    private static final Pattern CANARY = Pattern.compile("Canary(\\d+)Percent(\\d+)Minutes");
    private static final int ALL = 100;

    private final FunctionHost function;
    private final ErrorAlarm alarm;
    private final Version next;
    private final InstantSource clock;
    private final Instant began;
    private final Duration watch;
    private State state = State.SHIFTING;

    private Rollout(
            FunctionHost function, ErrorAlarm alarm, Version next, int percent, Duration watch, InstantSource clock) {
        this.function = function;
        this.alarm = alarm;
        this.next = next;
        this.watch = watch;
        this.clock = clock;
        this.began = clock.instant();
        function.shift(next, percent);
    }

    /** @param canary as the parameter {@code TrafficShift} has it: {@code Canary10Percent10Minutes} */
    public static Rollout begin(
            FunctionHost function, ErrorAlarm alarm, Version next, String canary, InstantSource clock) {
        var kind = CANARY.matcher(canary);
        if (!kind.matches()) {
            throw new IllegalArgumentException(canary + " is no canary");
        }
        return new Rollout(
                function,
                alarm,
                next,
                Integer.parseInt(kind.group(1)),
                Duration.ofMinutes(Long.parseLong(kind.group(2))),
                clock);
    }

    /** Looks at the alarm and at the time, and moves the alias accordingly. */
    public State look() {
        if (state == State.SHIFTING) {
            if (rings(function, alarm, clock.instant())) {
                function.shiftBack();
                state = State.ROLLED_BACK;
            } else if (!clock.instant().isBefore(began.plus(watch))) {
                function.shift(next, ALL);
                state = State.DONE;
            }
        }
        return state;
    }

    /** Whether in each of the periods that the alarm looks at there were errors enough. */
    public static boolean rings(FunctionHost function, ErrorAlarm alarm, Instant now) {
        for (int period = 0; period < alarm.periods(); period++) {
            var until = now.minus(alarm.period().multipliedBy(period));
            if (function.errors(until.minus(alarm.period()), until) < alarm.threshold()) {
                return false;
            }
        }
        return true;
    }

    /** How far it is. */
    public enum State {
        SHIFTING,
        DONE,
        ROLLED_BACK
    }
}
