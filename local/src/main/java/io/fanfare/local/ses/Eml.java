package io.fanfare.local.ses;

import io.fanfare.local.ses.Mail.Header;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/** Writes a message in RFC 5322 form: non-ASCII headers as encoded words, bodies as base64. */
final class Eml {
    private static final int LINE = 76;

    private Eml() {}

    static String write(String id, List<Header> headers, String text, String html) {
        var boundary = "=_" + id;
        var out = new StringBuilder();
        headers.forEach(header -> out.append(header.name())
                .append(": ")
                .append(encoded(header.value()))
                .append("\r\n"));
        out.append("MIME-Version: 1.0\r\n");
        if (text.isEmpty() || html.isEmpty()) {
            part(out, html.isEmpty() ? "text/plain" : "text/html", html.isEmpty() ? text : html);
            return out.toString();
        }
        out.append("Content-Type: multipart/alternative; boundary=\"")
                .append(boundary)
                .append("\"\r\n\r\n");
        out.append("--").append(boundary).append("\r\n");
        part(out, "text/plain", text);
        out.append("--").append(boundary).append("\r\n");
        part(out, "text/html", html);
        return out.append("--").append(boundary).append("--\r\n").toString();
    }

    private static void part(StringBuilder out, String type, String body) {
        out.append("Content-Type: ").append(type).append("; charset=UTF-8\r\n");
        out.append("Content-Transfer-Encoding: base64\r\n\r\n");
        out.append(Base64.getMimeEncoder(LINE, "\r\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .append("\r\n");
    }

    private static String encoded(String value) {
        return Objects.requireNonNull(value).chars().allMatch(c -> c < 128)
                ? value
                : "=?UTF-8?B?" + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
