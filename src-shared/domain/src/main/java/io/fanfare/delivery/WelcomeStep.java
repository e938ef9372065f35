package io.fanfare.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The three mails to somebody who has just joined, in their order. Numbers stand in rows and never change. */
public enum WelcomeStep {
    /** How it works, and what is measured. A moment after the yes, so that it is written down by then. */
    HOW_IT_WORKS(1, Duration.ofMinutes(1)),
    /** How to say it in one's own words. */
    OWN_WORDS(2, Duration.ofDays(3)),
    /** Who helps, what the guidelines say, how to take a break. */
    HELP(3, Duration.ofDays(8));

    private final int number;
    private final Duration after;

    WelcomeStep(int number, Duration after) {
        this.number = number;
        this.after = after;
    }

    /** From 1. */
    public int number() {
        return number;
    }

    /** How long after the yes. */
    public Duration after() {
        return after;
    }

    /** The step of that {@link #number}; empty for any other. */
    public static Optional<WelcomeStep> numbered(int number) {
        return Stream.of(values()).filter(step -> step.number == number).findFirst();
    }
}
