package io.fanfare.aws.priming;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a function before its snapshot is taken, so that whatever a call loads is in the snapshot already. Another instance of the
 * function works on its sample event against a machine on loopback that answers for AWS: nothing is read from AWS, written or sent, no secret
 * and no clock gets into the snapshot. What was made for it is thrown away. Then the function itself makes what it consists of.
 *
 * @param <I> what the function is given
 */
public final class Priming<I> implements Resource {
    /** The moment at which the sample events stand, and the rows that the machine has. */
    private static final Instant MOMENT = Instant.parse("2026-11-23T09:05:00Z");

    /**
     * What a rehearsal finds whatever the function's settings are. The SDK looks here for credentials first, so it asks nobody else for them,
     * and what is signed is signed by nobody; the samples lead to addresses of these hosts.
     */
    private static final Map<String, String> SCENERY = Map.of(
            "aws.accessKeyId", "nobody", "aws.secretAccessKey", "nothing", "destination.hosts", "www.example.com");

    /** The sample is gone through again and again, for the JVM to compile what matters: so often at most. */
    private static final int MOST_ROUNDS = 40;

    /** Enough has been asked of the machine then; a function with long work goes through it once. */
    private static final int MOST_REQUESTS = 200;

    /** The context of snapshots holds what is registered weakly. */
    @SuppressWarnings("unused") // for the collector alone
    private static @Nullable Priming<?> kept;

    private final String sample;
    private final Class<? super I> type;
    private final Runnable makeReady;
    private final Supplier<? extends RequestHandler<I, ?>> function;

    Priming(
            String sample,
            Class<? super I> type,
            Runnable makeReady,
            Supplier<? extends RequestHandler<I, ?>> function) {
        this.sample = "/priming/" + sample + ".json";
        this.type = type;
        this.makeReady = makeReady;
        this.function = function;
    }

    /**
     * Has a function gone through before its snapshot; not by the instance that a rehearsal makes itself.
     *
     * @param sample the name of the sample event that the build has put into the package
     * @param type what the runtime decodes events as
     * @param makeReady makes what the function itself consists of; nothing that is secret, unique or bound to a moment
     * @param function makes another instance
     */
    public static <I> void of(
            String sample,
            Class<? super I> type,
            Runnable makeReady,
            Supplier<? extends RequestHandler<I, ?>> function) {
        if (!Rehearsal.isOn()) {
            var priming = new Priming<>(sample, type, makeReady, function);
            Core.getGlobalContext().register(priming);
            kept = priming;
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        attempt("rehearsal", this::goThrough);
        attempt("making", makeReady::run);
    }

    private static void attempt(String step, Step work) {
        try {
            work.take();
        } catch (Exception | LinkageError fault) {
            // A function that was not gone through starts a little later; one that does not start at all is worse.
            Log.warn("priming.failed")
                    .with("step", step)
                    .with("fault", fault.getClass().getName())
                    .write();
        }
    }

    private interface Step {
        void take() throws IOException;
    }

    private void goThrough() throws IOException {
        SCENERY.forEach(System::setProperty);
        try (var answers = new AnsweringMachine()) {
            Rehearsal.of(answers.scene(MOMENT), () -> rehearse(answers));
        } finally {
            SCENERY.keySet().forEach(System::clearProperty);
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}

    private void rehearse(AnsweringMachine answers) {
        var again = function.get();
        for (int round = 0; round < MOST_ROUNDS && answers.given() < MOST_REQUESTS; round++) {
            call(again);
        }
        answers.refuse();
        try {
            call(again);
        } catch (RuntimeException _) {
            // Some cannot go on when another was faster with everything; what it loads is what counts.
        }
    }

    private void call(RequestHandler<I, ?> again) {
        try (var event = Objects.requireNonNull(getClass().getResourceAsStream(sample), sample)) {
            encode(again.handleRequest(decode(event), null));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** As the runtime does. */
    @SuppressWarnings("unchecked") // for the runtime, too, a map is one of anything
    private I decode(InputStream event) {
        PojoSerializer<?> serializer = LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
                ? LambdaEventSerializers.serializerFor(type, type.getClassLoader())
                : JacksonFactory.getInstance().getSerializer(type);
        return (I) serializer.fromJson(event);
    }

    private static void encode(@Nullable Object answer) {
        if (answer != null) {
            JacksonFactory.getInstance().getSerializer(Object.class).toJson(answer, OutputStream.nullOutputStream());
        }
    }
}
