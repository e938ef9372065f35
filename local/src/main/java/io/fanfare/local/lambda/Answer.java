package io.fanfare.local.lambda;

/** What became of a call. */
public sealed interface Answer {
    /**
     * The handler came back.
     *
     * @param payload its answer as JSON
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Returned(byte[] payload) implements Answer {}

    /** The handler threw, or could not be made. */
    record Failed(Throwable fault) implements Answer {}

    /** The function's time-out came first; its instance is gone. */
    record TimedOut() implements Answer {}
}
