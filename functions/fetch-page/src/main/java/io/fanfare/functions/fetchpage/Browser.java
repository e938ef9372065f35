package io.fanfare.functions.fetchpage;

import io.fanfare.preview.AddressGuard.Target;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One GET to one machine: no redirect is followed, no cookie kept, nothing sent again, nothing read beyond a bound. */
final class Browser implements AutoCloseable {
    private static final Timeout PATIENCE = Timeout.ofSeconds(2);
    private static final int LONGEST_BODY = 1 << 20;
    private static final int LONGEST_LINE = 8 << 10;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_AT_ONCE = 50;
    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private final CloseableHttpClient client;

    /** @param company address of who asks, told to every site */
    Browser(String company) {
        var bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_LINE)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(PATIENCE)
                        .setSocketTimeout(PATIENCE)
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(PATIENCE).build())
                .setMaxConnTotal(MOST_AT_ONCE)
                .setMaxConnPerRoute(MOST_AT_ONCE)
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                // A connection was checked for one request; the next one is checked anew.
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("FanfarePreview/1.0 (+" + company + ")")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                // Unpacked here, where the bytes are counted.
                .disableContentCompression()
                .build();
    }

    Reply get(Target target, HttpHost machine) throws IOException {
        var request = new HttpUriRequestBase("GET", target.address());
        request.setScheme(machine.getSchemeName());
        request.setAuthority(new URIAuthority(target.host()));
        request.setPath(path(target.address()));
        request.setHeader("Accept", "text/html,application/xhtml+xml");
        request.setHeader("Accept-Encoding", "gzip");
        try {
            return reply(client.executeOpen(machine, request, null));
        } finally {
            // Gives the connection up; closing the response instead would wait for whatever else it would send.
            request.cancel();
        }
    }

    private static String path(URI address) {
        var path = address.getRawPath();
        var query = address.getRawQuery();
        return (path == null || path.isEmpty() ? "/" : path) + (query == null ? "" : "?" + query);
    }

    private static Reply reply(ClassicHttpResponse response) throws IOException {
        var type = ContentType.parseLenient(first(response, "Content-Type"));
        var name = type == null ? "" : type.getMimeType().toLowerCase(Locale.ROOT);
        var entity = response.getEntity();
        return new Reply(
                response.getCode(),
                name,
                type == null || type.getCharset() == null
                        ? null
                        : type.getCharset().name(),
                first(response, "Location"),
                first(response, "X-Robots-Tag"),
                entity != null && HTML.contains(name) ? body(entity) : new byte[0]);
    }

    private static byte[] body(HttpEntity entity) throws IOException {
        var encoding = entity.getContentEncoding() == null
                ? ""
                : entity.getContentEncoding().toLowerCase(Locale.ROOT);
        // Never closed: that would read on to an end that may not come. The connection is cut instead.
        var raw = entity.getContent();
        return switch (encoding) {
            case "", "identity" -> raw.readNBytes(LONGEST_BODY);
            case "gzip", "x-gzip" -> new GZIPInputStream(raw).readNBytes(LONGEST_BODY);
            default -> new byte[0];
        };
    }

    private static @Nullable String first(MessageHeaders headers, String name) {
        var header = headers.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() {
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    /**
     * What came back.
     *
     * @param type the content type without parameters, in lower case
     * @param charset as the header says, null when it does not
     * @param body of HTML, unpacked, its first MiB
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Reply(
            int status,
            String type,
            @Nullable String charset,
            @Nullable String location,
            @Nullable String robots,
            byte[] body) {}
}
