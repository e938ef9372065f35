package io.fanfare.functions.campaignapi;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** In which form figures are asked for. */
enum Format {
    JSON,
    CSV;

    /** The type of a table. */
    static final String TEXT_CSV = "text/csv";

    private static final String TEXT_CSV_UTF_8 = "text/csv; charset=utf-8";

    /**
     * Empty for a word that names no format.
     *
     * @param word json or csv, which wins over the header Accept; null when it is not said
     */
    static Optional<Format> of(HttpRequest<?> request, @Nullable String word) {
        if (word == null) {
            boolean table = request.accept().stream()
                    .findFirst()
                    .map(MediaType::getName)
                    .filter(TEXT_CSV::equals)
                    .isPresent();
            return Optional.of(table ? CSV : JSON);
        }
        return switch (word) {
            case "json" -> Optional.of(JSON);
            case "csv" -> Optional.of(CSV);
            default -> Optional.empty();
        };
    }

    static Problem unknown() {
        return Problem.invalid("format", "one-of");
    }

    /** @param name of the file that a browser saves the table in, without its ending */
    MutableHttpResponse<String> answer(String name, Object reply, Supplier<String> table) {
        return switch (this) {
            case JSON -> HttpResponse.ok(WireJson.write(reply)).contentType(MediaType.APPLICATION_JSON_TYPE);
            case CSV ->
                HttpResponse.ok(table.get())
                        .contentType(TEXT_CSV_UTF_8)
                        .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                        .header("X-Content-Type-Options", "nosniff");
        };
    }
}
