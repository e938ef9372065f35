package io.fanfare.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands: nobody is enrolled without having said yes.
 *
 * @param version which wording the person saw; null before any answer
 * @param at when the state came about; null before anything happened
 */
public record Consent(
        State state, @Nullable String version, @Nullable Instant at) {
    /** Of the texts by which pages ask for consent, in every language; changes with them. It stands in each consent record. */
    public static final String TEXT_VERSION = "2026-11-22";

    public static final Consent NONE = new Consent(State.NONE, null, null);

    public enum State {
        /** Known from the file, never asked. */
        NONE,
        /** An invitation went out, no answer yet. */
        INVITED,
        /** Said yes. */
        IN,
        /** Said no, or left. Is never invited again. */
        OUT
    }
}
