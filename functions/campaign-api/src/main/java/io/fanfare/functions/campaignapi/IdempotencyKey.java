package io.fanfare.functions.campaignapi;

import io.micronaut.http.HttpStatus;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header by which a call that is repeated is known again. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private IdempotencyKey() {}

    /** What is wrong with the key; empty when nothing is. */
    static Optional<Problem> refusal(@Nullable String key) {
        if (key == null) {
            return Optional.of(Problem.of(
                    HttpStatus.BAD_REQUEST,
                    "idempotency-key-required",
                    HEADER + " is missing",
                    "Send a key of your own making, such as a UUID, and the same one when you repeat the call."));
        }
        return FORM.matcher(key).matches() ? Optional.empty() : Optional.of(Problem.invalid(HEADER, "visible-ascii"));
    }
}
