package io.fanfare.local.http;

import com.sun.net.httpserver.HttpExchange;
import io.fanfare.local.http.StandIn.Call;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The address of the stand-ins of AWS services. */
public final class StandInEndpoint implements AutoCloseable {
    private final LoopbackServer server = new LoopbackServer(0);
    private final List<StandIn> standIns;

    public StandInEndpoint(List<StandIn> standIns) {
        this.standIns = List.copyOf(standIns);
        server.start(this::handle);
    }

    public URI uri() {
        return server.uri();
    }

    private void handle(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes());
        for (var standIn : standIns) {
            if (standIn.takes(call)) {
                var reply = standIn.answer(call);
                reply.headers().forEach(exchange.getResponseHeaders()::set);
                exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
                exchange.getResponseBody().write(reply.body());
                return;
            }
        }
        exchange.sendResponseHeaders(404, -1);
    }

    @Override
    public void close() {
        server.close();
    }
}
