package io.fanfare.functions.campaignapi;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

/** Gives what the framework refuses (no such route, a method or type that a route does not have) the form of all other problems. */
final class FrameworkProblems implements ErrorResponseProcessor<Object> {
    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return (MutableHttpResponse<Object>) problem(response.status()).response();
    }

    private static Problem problem(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> Problem.notFound();
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed", "This method does not work here", null);
            case UNSUPPORTED_MEDIA_TYPE -> Problem.of(status, "unsupported-media-type", "Send application/json", null);
            case NOT_ACCEPTABLE -> Problem.of(status, "not-acceptable", "The answer is application/json", null);
            case REQUEST_ENTITY_TOO_LARGE -> Problem.of(status, "too-large", "The body is too large", null);
            default ->
                status.getCode() < 500
                        ? Problem.of(status, "malformed", "The request is not what this route reads", null)
                        : Problem.of(status, "fault", "This is our fault", null);
        };
    }
}
