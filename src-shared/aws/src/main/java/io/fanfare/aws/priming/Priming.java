package io.fanfare.aws.priming;

import io.fanfare.aws.http.Rehearsal;
import io.fanfare.aws.log.Log;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a function once before its snapshot is taken, so that whatever a call loads is in the snapshot already. It decodes the
 * function's sample event and works on it against a machine on loopback that answers for AWS: nothing is read from AWS, written or sent, no
 * secret and no clock gets into the snapshot. What was made for it is thrown away.
 */
public final class Priming implements Resource {
    /** Where the build puts sample events. */
    private static final String SAMPLES = "/priming/";

    /** The context of snapshots holds what is registered weakly. */
    @SuppressWarnings("unused") // for the collector alone
    private static @Nullable Priming kept;

    private final Class<?> function;
    private final String sample;
    private final Consumer<InputStream> call;

    Priming(Class<?> function, String sample, Consumer<InputStream> call) {
        this.function = function;
        this.sample = SAMPLES + sample + ".json";
        this.call = call;
    }

    /**
     * Has a function gone through before its snapshot; once a process, and not by what a rehearsal makes itself.
     *
     * @param sample the name of a sample event that the build has put beside the function
     * @param decode reads the sample as the runtime reads events
     * @param call hands it to another instance of the function
     * @param encode writes what came of it as the runtime writes answers
     */
    public static <I, O extends @Nullable Object> void of(
            Class<?> function,
            String sample,
            Function<InputStream, I> decode,
            Function<I, O> call,
            BiConsumer<O, OutputStream> encode) {
        if (!Rehearsal.isOn()) {
            var priming = new Priming(
                    function,
                    sample,
                    event -> encode.accept(call.apply(decode.apply(event)), OutputStream.nullOutputStream()));
            Core.getGlobalContext().register(priming);
            kept = priming;
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        try (var answers = new AnsweringMachine();
                var event = Objects.requireNonNull(function.getResourceAsStream(sample), sample)) {
            Rehearsal.of(answers.uri(), () -> call.accept(event));
        } catch (Exception | LinkageError fault) {
            // A function that was not gone through starts a little later; one that does not start at all is worse.
            Log.warn("priming.failed").with("fault", fault.getClass().getName()).write();
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
