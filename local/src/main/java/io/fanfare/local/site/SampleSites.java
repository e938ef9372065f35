package io.fanfare.local.site;

import com.sun.net.httpserver.HttpExchange;
import io.fanfare.local.http.LoopbackServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Every site under {@code .example}, for the function that looks at pages: each address has a page with a card, one that ends in
 * {@code /gone} has none.
 */
public final class SampleSites implements AutoCloseable {
    /** The environment variable by which that function finds this place. No template sets it. */
    public static final String VARIABLE = "LOCAL_SITES";

    private final LoopbackServer server = new LoopbackServer(0);

    public SampleSites() {
        server.start(SampleSites::answer);
    }

    public int port() {
        return server.uri().getPort();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean gone = exchange.getRequestURI().getPath().endsWith("/gone");
        var page = """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
                <meta property="og:title" content="A page"><meta property="og:description" content="What it says">
                <meta property="og:image" content="/card.png"><meta property="og:image:width" content="1200">
                <meta property="og:image:height" content="627"></head><body></body></html>
                """.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(gone ? 404 : 200, page.length);
        exchange.getResponseBody().write(page);
    }

    @Override
    public void close() {
        server.close();
    }
}
