package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.fanfare.engagement.Visit;
import io.fanfare.engagement.Visits;
import io.fanfare.kernel.Language;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page needs to know of a request.
 *
 * @param deed what a person asks of their own page, or which picture of an invitation; empty elsewhere
 * @param code the path's last variable part: a link code, or the name of a file
 * @param accepted the browser's language, for pages that speak to nobody we know
 */
record Request(String deed, String code, Map<String, String> query, Form form, Visit visit, Language accepted) {
    static Request of(APIGatewayV2HTTPEvent event, Visits visits, Language defaultLanguage) {
        var headers = orEmpty(event.getHeaders());
        var path = orEmpty(event.getPathParameters());
        var context = event.getRequestContext();
        return new Request(
                path.getOrDefault("deed", ""),
                path.getOrDefault("token", path.getOrDefault("file", "")),
                orEmpty(event.getQueryStringParameters()),
                Form.of(event),
                visits.visit(
                        context.getRequestId(),
                        Instant.ofEpochMilli(context.getTimeEpoch()),
                        context.getHttp().getMethod(),
                        context.getHttp().getSourceIp(),
                        headers),
                Language.accepted(headers.getOrDefault("accept-language", ""), defaultLanguage));
    }

    /** A whole number of the query from 0 to the highest. */
    Optional<Integer> number(String name, int highest) {
        return Optional.ofNullable(query.get(name)).flatMap(value -> Form.whole(value, 0, highest));
    }

    Words words() {
        return Words.of(accepted);
    }

    private static Map<String, String> orEmpty(@Nullable Map<String, String> map) {
        return Objects.requireNonNullElse(map, Map.of());
    }
}
