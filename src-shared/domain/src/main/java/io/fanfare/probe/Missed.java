package io.fanfare.probe;

/**
 * A stage that a run has not come through by its hour.
 *
 * @param found what was there instead, as one word
 */
public record Missed(Stage stage, Run run, String found) {}
