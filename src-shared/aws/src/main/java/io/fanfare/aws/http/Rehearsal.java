package io.fanfare.aws.http;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.net.ssl.TrustManager;

/**
 * Work that is only gone through: clients that are made in it speak to a machine that answers, not to AWS, the time stands still, and nothing
 * is logged. It holds for the thread that does the work and ends with it.
 */
public final class Rehearsal {
    private static final ScopedValue<Scene> SCENE = ScopedValue.newInstance();

    private Rehearsal() {}

    public static void of(Scene scene, Runnable work) {
        ScopedValue.where(SCENE, scene).run(work);
    }

    /** Whether what happens now only rehearses. */
    public static boolean isOn() {
        return SCENE.isBound();
    }

    /** Where clients of AWS speak to while this is a rehearsal. */
    public static Optional<URI> endpoint() {
        return scene().map(Scene::aws);
    }

    /** Whom such clients trust, and nobody else. */
    static Optional<TrustManager> trusted() {
        return scene().map(Scene::trusted);
    }

    /** Where the web is while this is a rehearsal. */
    public static Optional<URI> web() {
        return scene().map(Scene::web);
    }

    /** The time of the rehearsal, and otherwise the clock. */
    public static InstantSource clock(InstantSource clock) {
        return scene().map(scene -> InstantSource.fixed(scene.moment())).orElse(clock);
    }

    private static Optional<Scene> scene() {
        return SCENE.isBound() ? Optional.of(SCENE.get()) : Optional.empty();
    }

    /**
     * What a rehearsal finds in place of the world.
     *
     * @param aws where something answers for AWS, over TLS
     * @param trusted knows the certificate of what answers there
     * @param web where something answers for the pages of others
     * @param moment at which the work takes place
     */
    public record Scene(URI aws, TrustManager trusted, URI web, Instant moment) {}
}
