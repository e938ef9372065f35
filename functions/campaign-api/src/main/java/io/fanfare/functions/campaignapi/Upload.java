package io.fanfare.functions.campaignapi;

import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A people file as it came over the wire. The gateway hands {@code text/*} on as text and breaks every charset but UTF-8 on the way, so
 * only {@code application/octet-stream} takes a file as it is.
 */
final class Upload {
    /** The most that a file may hold, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    private Upload() {}

    /** Why the file is not even looked at; empty when it is. */
    static Optional<Problem> refusal(@Nullable String contentType, byte @Nullable [] body) {
        var type =
                contentType == null ? "" : contentType.toLowerCase(Locale.ROOT).replaceAll("[\\s\"]", "");
        var parts = type.split(";", 2);
        boolean utf8 = parts.length == 1 || parts[1].equals("charset=utf-8") || parts[1].equals("charset=utf8");
        boolean text = parts[0].equals("text/csv");
        if (!text && !parts[0].equals("application/octet-stream")) {
            return Optional.of(unsupported("Send the file as application/octet-stream, or as text/csv in UTF-8."));
        }
        if (body == null || body.length == 0) {
            return Optional.of(Problem.invalid("file", "required"));
        }
        if (body.length > MOST_BYTES) {
            return Optional.of(tooLarge("At most 1 MiB a call is read."));
        }
        // A replacement character is what the gateway leaves of a letter in another charset.
        if (text && (!utf8 || new String(body, StandardCharsets.UTF_8).indexOf('\uFFFD') >= 0)) {
            return Optional.of(encoding());
        }
        return Optional.empty();
    }

    static Problem tooLarge(String limit) {
        return Problem.of(
                HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                "too-large",
                "The file is too large for one call",
                limit + " Split it and repeat the heads in each part; \"./fanfare people import FILE\" does it.");
    }

    static Problem encoding() {
        return unsupported("text/csv is read in UTF-8 alone, since other charsets do not survive the gateway. Send"
                + " application/octet-stream, in UTF-8 or Windows-1252.");
    }

    private static Problem unsupported(String detail) {
        return Problem.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", "The file cannot be read so", detail);
    }
}
