package io.fanfare.functions.campaignapi;

import io.fanfare.aws.log.Log;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import software.amazon.awssdk.core.exception.SdkException;

/** A fault is logged by its type alone, and tells the caller only whether to try again. */
final class FaultHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable fault) {
        Log.fault(fault);
        return fault instanceof SdkException
                ? Problem.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "try-again",
                                "Something that is needed does not answer",
                                "Repeat the call; what was done before stays done.")
                        .response()
                        .header("Retry-After", "5")
                : Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "This is our fault", null)
                        .response();
    }
}
