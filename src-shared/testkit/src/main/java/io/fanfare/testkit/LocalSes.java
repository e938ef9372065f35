package io.fanfare.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executors;

/**
 * Answers SendEmail of SES v2: takes every mail unless a test says otherwise, and remembers what it was sent. One for the whole JVM; a test
 * begins with {@link #reset}.
 */
public final class LocalSes {
    private static final LocalSes SHARED = new LocalSes();
    private final URI endpoint;
    private final List<String> requests = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();

    private LocalSes() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v2/email/outbound-emails", this::sendEmail);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        } catch (IOException fault) {
            throw new IllegalStateException("no port for SES", fault);
        }
    }

    /** Starts the server at the first call. */
    public static LocalSes shared() {
        return SHARED;
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Forgets all requests and answers. */
    public synchronized void reset() {
        requests.clear();
        answers.clear();
    }

    /** The bodies of all requests, whatever was answered. */
    public synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    /** What comes of one of the next requests, in the order of these calls; afterwards every mail is taken again. */
    public synchronized void next(Answer answer) {
        answers.add(answer);
    }

    private void sendEmail(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            switch (note(body)) {
                case Answer.Taken(var messageId) -> respond(exchange, 200, "", "{\"MessageId\":\"" + messageId + "\"}");
                case Answer.Refusal(int status, var code) ->
                    respond(exchange, status, code, "{\"message\":\"no, ann@example.com\"}");
                case Answer.HangUp() -> {}
                case Answer.Silence(var until) -> until.run();
            }
        }
    }

    private synchronized Answer note(String body) {
        requests.add(body);
        var answer = answers.poll();
        return answer == null ? new Answer.Taken("message-" + requests.size()) : answer;
    }

    private static void respond(HttpExchange exchange, int status, String code, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        if (!code.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", code);
        }
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** What SES does with a request. */
    public sealed interface Answer {
        record Taken(String messageId) implements Answer {}

        /** @param code as in the header {@code x-amzn-ErrorType} */
        record Refusal(int status, String code) implements Answer {}

        /** The request arrives and the connection ends without an answer. */
        record HangUp() implements Answer {}

        /** The request arrives and nothing comes back as long as this runs. */
        record Silence(Runnable until) implements Answer {}
    }
}
