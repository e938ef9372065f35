package io.fanfare.functions.fetchpage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fanfare.preview.AddressGuard.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.core5.http.HttpHost;

/** A small internet on loopback: 127.0.0.2 plays a public address, 127.0.0.1 the inner network. Names are looked up here. */
final class Internet implements Route, AutoCloseable {
    static final String PUBLIC = "127.0.0.2";
    static final String INNER = "127.0.0.1";

    /** What each question for a name is answered with, one after the other; the last one stays. */
    final Map<String, Deque<List<String>>> names = new HashMap<>();
    /** Which requests arrived, as {@code host path}. */
    final List<String> publicCalls = new ArrayList<>();

    final List<String> innerCalls = new ArrayList<>();
    final List<Map<String, List<String>>> headers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer site;
    private final HttpServer inner;
    private final PublicRoute route =
            new PublicRoute(this::resolve, address -> !address.getHostAddress().equals(INNER));

    Internet(Answer answer) {
        site = server(PUBLIC, exchange -> {
            publicCalls.add(call(exchange));
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            answer.to(exchange);
        });
        inner = server(INNER, exchange -> {
            innerCalls.add(call(exchange));
            exchange.sendResponseHeaders(200, -1);
        });
    }

    private static String call(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI();
    }

    private HttpServer server(String address, Answer answer) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try (exchange) {
                    answer.to(exchange);
                }
            });
            server.start();
            return server;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Answers a question for that name with these addresses, after those that were given before. */
    Internet name(String host, String... addresses) {
        names.computeIfAbsent(host, _ -> new ArrayDeque<>()).add(List.of(addresses));
        return this;
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        var answers = names.get(host);
        if (answers == null) {
            throw new UnknownHostException(host);
        }
        var answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        return answer.stream().map(InetAddress::ofLiteral).toArray(InetAddress[]::new);
    }

    /** As {@link PublicRoute} says, at the port where that machine's server is. */
    @Override
    public Optional<HttpHost> to(Target target) throws UnknownHostException {
        return route.to(target).map(machine -> {
            var server = machine.getAddress().getHostAddress().equals(INNER) ? inner : site;
            return new HttpHost(
                    "http",
                    machine.getAddress(),
                    machine.getHostName(),
                    server.getAddress().getPort());
        });
    }

    @Override
    public void close() {
        site.stop(0);
        inner.stop(0);
        threads.shutdownNow();
    }

    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }
}
