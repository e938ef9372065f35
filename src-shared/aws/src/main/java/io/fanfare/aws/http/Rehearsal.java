package io.fanfare.aws.http;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Work that is only gone through: clients that are made in it speak to a machine that answers, not to AWS, the time stands still, and nothing
 * is logged. It holds for the thread that does the work and ends with it.
 */
public final class Rehearsal {
    private static final ScopedValue<Scene> SCENE = ScopedValue.newInstance();

    private Rehearsal() {}

    /**
     * @param answers where clients find something that answers
     * @param moment at which the work takes place
     */
    public static void of(URI answers, Instant moment, Runnable work) {
        ScopedValue.where(SCENE, new Scene(answers, moment)).run(work);
    }

    /** Whether what happens now only rehearses. */
    public static boolean isOn() {
        return SCENE.isBound();
    }

    /** Where clients speak to while this is a rehearsal. */
    public static Optional<URI> endpoint() {
        return scene().map(Scene::answers);
    }

    /** The time of the rehearsal, and otherwise the clock. */
    public static InstantSource clock(InstantSource clock) {
        return scene().map(scene -> InstantSource.fixed(scene.moment())).orElse(clock);
    }

    private static Optional<Scene> scene() {
        return SCENE.isBound() ? Optional.of(SCENE.get()) : Optional.empty();
    }

    private record Scene(URI answers, Instant moment) {}
}
