package io.fanfare.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The side of Lambda that the runtime interface client talks to: hands out events, takes answers.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda runtime API</a>
 */
public final class RuntimeApi implements AutoCloseable {
    private static final String BASE = "/2018-06-01/runtime/";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpServer server;
    private final LinkedBlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final CompletableFuture<String> initError = new CompletableFuture<>();

    public RuntimeApi() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new IllegalStateException("no port for the runtime API", fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(BASE, this::handle);
        server.start();
    }

    /** Host and port, as the environment variable AWS_LAMBDA_RUNTIME_API has them. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Hands an event to the function and waits for its answer; an error of the function is an {@link IllegalStateException}. */
    public String invoke(String event) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        waiting.add(invocation);
        try {
            var answer = CompletableFuture.anyOf(invocation.answer(), initError.thenApply(error -> {
                        throw new IllegalStateException("the function did not start: " + error);
                    }))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return (String) answer;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException fault) {
            throw new IllegalStateException("the function gave no answer", fault);
        }
    }

    /** Waits until the function asks for its first event: it has started, or its snapshot was taken and restored. */
    public void awaitReady() {
        try {
            CompletableFuture.anyOf(ready, initError.thenApply(error -> {
                        throw new IllegalStateException("the function did not start: " + error);
                    }))
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException fault) {
            throw new IllegalStateException("the function did not get ready", fault);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().substring(BASE.length());
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if ("invocation/next".equals(path)) {
            ready.complete(true);
            next(exchange);
        } else if ("restore/next".equals(path)) {
            // The snapshot is taken, and the function restored from it at once.
            answer(exchange, 200, "");
        } else if ("init/error".equals(path)) {
            initError.complete(body);
            answer(exchange, 202, "");
        } else {
            var parts = path.split("/", -1);
            var invocation = running.remove(parts[1]);
            if (invocation != null && "response".equals(parts[2])) {
                invocation.answer().complete(body);
            } else if (invocation != null) {
                invocation.answer().completeExceptionally(new IllegalStateException(body));
            }
            answer(exchange, 202, "");
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            var invocation = waiting.take();
            running.put(invocation.id(), invocation);
            var headers = exchange.getResponseHeaders();
            headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
            headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + PATIENCE.toMillis()));
            headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:123456789012:function:local");
            headers.set("Content-Type", "application/json");
            answer(exchange, 200, invocation.event());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private record Invocation(String id, String event, CompletableFuture<String> answer) {}
}
