package io.fanfare.aws.log;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where work is done.
 *
 * @param function the name of the function, as Lambda knows it
 */
public record Origin(String function, InstantSource clock) {
    /** The variable that Lambda itself sets, {@code AWS_LAMBDA_FUNCTION_NAME}, by the name under which Micronaut knows it. */
    private static final String NAME = "aws.lambda.function.name";

    /** @param lookup the value of a property by its name */
    public static Origin of(Function<String, Optional<String>> lookup, InstantSource clock) {
        return new Origin(lookup.apply(NAME).orElse(Work.NONE), clock);
    }

    /** A piece of work that begins now. */
    public Work work(String request, String correlation) {
        return new Work(function, request, correlation, clock.instant());
    }

    /** The first piece of a chain: the request itself names it. */
    public Work first(String request) {
        return work(request, Work.correlationOf(request));
    }

    /** Work that a schedule began; its input carries the name of the tick. */
    public Work tick(@Nullable Object id) {
        return first(id == null ? Work.NONE : id.toString());
    }
}
