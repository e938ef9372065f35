package io.fanfare.aws.log;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The piece of work that a thread does. What is logged or sent on the way takes its ids from here, so that no use case has to carry them.
 *
 * @param function the name of the function, as Lambda knows it
 * @param request names what started the work: the gateway's request, the message, the tick
 * @param correlation names what began the whole chain; it goes with every message that the work sends
 * @param at when the work began
 */
public record Work(String function, String request, String correlation, Instant at) {
    /** What stands for an id that nobody gave. */
    public static final String NONE = "none";

    private static final ScopedValue<Work> PRESENT = ScopedValue.newInstance();
    private static final Pattern NO_TAG = Pattern.compile("[^A-Za-z0-9_.-]");
    private static final Pattern CORRELATION = Pattern.compile("[A-Za-z0-9_.-]{8,64}");

    /** Does it. */
    public <T> T call(Supplier<T> what) {
        return ScopedValue.where(PRESENT, this).call(what::get);
    }

    /** Does it. */
    public void run(Runnable what) {
        ScopedValue.where(PRESENT, this).run(what);
    }

    /** What the present thread works on. */
    static Optional<Work> present() {
        return PRESENT.isBound() ? Optional.of(PRESENT.get()) : Optional.empty();
    }

    /** The id that goes with whatever the present work sends; {@link #NONE} outside of any. */
    public static String presentCorrelation() {
        return present().map(Work::correlation).orElse(NONE);
    }

    /** The same; outside of any work an id made of what was the cause. */
    public static String presentCorrelationOr(String cause) {
        return present().map(Work::correlation).orElseGet(() -> correlationOf(cause));
    }

    /** An id made of a request's own, which the gateway ends with a character that a mail's tag cannot have. */
    public static String correlationOf(String request) {
        var text = NO_TAG.matcher(request).replaceAll("");
        return text.isEmpty() ? NONE : text;
    }

    /** Whether a caller may bring this as a correlation id: 8 to 64 letters, digits and {@code _.-}, which fits a mail's tag too. */
    public static boolean isCorrelation(String text) {
        return CORRELATION.matcher(text).matches();
    }
}
