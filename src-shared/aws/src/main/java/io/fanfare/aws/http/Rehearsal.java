package io.fanfare.aws.http;

import java.net.URI;
import java.util.Optional;

/** Work that is only gone through: clients that are made in it speak to a machine that answers, not to AWS, and nothing is logged. */
public final class Rehearsal {
    private static final ScopedValue<URI> ANSWERS = ScopedValue.newInstance();

    private Rehearsal() {}

    /** @param answers where clients find something that answers */
    public static void of(URI answers, Runnable work) {
        ScopedValue.where(ANSWERS, answers).run(work);
    }

    /** Where clients speak to while this is a rehearsal. */
    static Optional<URI> endpoint() {
        return ANSWERS.isBound() ? Optional.of(ANSWERS.get()) : Optional.empty();
    }

    /** Whether what happens now only rehearses. */
    public static boolean isOn() {
        return ANSWERS.isBound();
    }
}
