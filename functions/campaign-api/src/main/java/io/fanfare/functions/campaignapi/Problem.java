package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it. The type is stable; the detail is for people and may change. Neither ever quotes what was sent.
 *
 * @param field the first field at fault
 * @param rule the rule it breaks
 * @param violations every field at fault with its rule, when the body was read
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String field,
        @Nullable String rule,
        List<Violation> violations) {
    private static final String TYPES = "https://fanfare.dev/problems/";
    private static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(HttpStatus status, String slug, String title, @Nullable String detail) {
        return new Problem(TYPES + slug, title, status.getCode(), detail, null, null, List.of());
    }

    /** A well-formed body, header or parameter that breaks rules. */
    static Problem invalid(List<Violation> violations) {
        var first = violations.getFirst();
        return new Problem(
                TYPES + "invalid",
                "Something in the request is not as it must be",
                HttpStatus.UNPROCESSABLE_ENTITY.getCode(),
                null,
                first.field(),
                first.rule(),
                violations);
    }

    static Problem invalid(String field, String rule) {
        return invalid(List.of(new Violation(field, rule)));
    }

    static Problem notFound() {
        return of(HttpStatus.NOT_FOUND, "not-found", "There is nothing here", null);
    }

    static Problem overtaken() {
        return of(
                HttpStatus.PRECONDITION_FAILED,
                "version-conflict",
                "It was changed since you looked",
                "Read it again and repeat the change with the new ETag in If-Match.");
    }

    static Problem versionNeeded() {
        return of(
                HttpStatus.PRECONDITION_REQUIRED,
                "version-required",
                "If-Match is missing",
                "Send the ETag of the version that you change in the header If-Match.");
    }

    MutableHttpResponse<?> response() {
        return HttpResponse.status(HttpStatus.valueOf(status))
                .contentType(MEDIA_TYPE)
                .body(WireJson.write(this));
    }
}
