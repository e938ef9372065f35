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
    private static final String IDENTITY =
            "{\"VerifiedForSendingStatus\":true,\"DkimAttributes\":{\"Status\":\"SUCCESS\"}}";
    /** Set and event destinations in one: each call reads its own part. */
    private static final String SET = "{\"SendingOptions\":{\"SendingEnabled\":false},\"EventDestinations\":[]}";

    private final URI endpoint;
    private final List<String> requests = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> suppressed = new ArrayList<>();
    private Account account = Account.PLENTY;

    private LocalSes() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v2/email/outbound-emails", this::sendEmail);
            server.createContext("/v2/email/account", this::getAccount);
            server.createContext("/v2/email/suppression/addresses", this::listSuppressed);
            server.createContext("/v2/email/identities/", exchange -> always(exchange, IDENTITY));
            server.createContext("/v2/email/configuration-sets/", exchange -> always(exchange, SET));
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
        account = Account.PLENTY;
        suppressed.clear();
    }

    /** @param reason BOUNCE or COMPLAINT */
    public synchronized void suppress(String address, String reason) {
        suppressed.add(
                "{\"EmailAddress\":\"" + address + "\",\"Reason\":\"" + reason + "\",\"LastUpdateTime\":1795424700}");
    }

    /** What the account may send from now on. */
    public synchronized void account(Account may) {
        account = may;
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
                case Answer.Refusal(int status, var code, var text) ->
                    respond(exchange, status, code, "{\"message\":\"" + text + "\"}");
                case Answer.HangUp() -> {}
                case Answer.Silence(var until) -> until.run();
            }
        }
    }

    private static void always(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            respond(exchange, 200, "", json);
        }
    }

    private void getAccount(HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(exchange, 200, "", may().json());
        }
    }

    /** Two a page, whatever is asked for: a caller that reads one page alone is found out. */
    private void listSuppressed(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("DELETE")) {
                var path = exchange.getRequestURI().getPath();
                boolean was = unsuppress(path.substring(path.lastIndexOf('/') + 1));
                respond(exchange, was ? 200 : 404, was ? "" : "NotFoundException", "{}");
                return;
            }
            var query = exchange.getRequestURI().getQuery();
            int at = query == null ? -1 : query.indexOf("NextToken=");
            int from = at < 0 ? 0 : Integer.parseInt(query.substring(at + 10).split("&", -1)[0]);
            respond(exchange, 200, "", suppressedFrom(from));
        }
    }

    private synchronized boolean unsuppress(String address) {
        return suppressed.removeIf(one -> one.contains("\"" + address + "\""));
    }

    private synchronized String suppressedFrom(int from) {
        int until = Math.min(suppressed.size(), from + 2);
        return "{\"SuppressedDestinationSummaries\":[" + String.join(",", suppressed.subList(from, until)) + "]"
                + (until < suppressed.size() ? ",\"NextToken\":\"" + until + "\"}" : "}");
    }

    private synchronized Account may() {
        return account;
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

    /**
     * What the account may send.
     *
     * @param perDay -1 for no limit
     * @param enforcement HEALTHY, PROBATION or SHUTDOWN
     */
    public record Account(double perSecond, double perDay, double sent, boolean enabled, String enforcement) {
        public static final Account PLENTY = new Account(1_000_000, -1, 0, true, "HEALTHY");

        private String json() {
            return "{\"ProductionAccessEnabled\":true,\"SendingEnabled\":" + enabled + ",\"EnforcementStatus\":\""
                    + enforcement + "\",\"SendQuota\":{\"MaxSendRate\":" + perSecond + ",\"Max24HourSend\":" + perDay
                    + ",\"SentLast24Hours\":" + sent + "}}";
        }
    }

    /** What SES does with a request. */
    public sealed interface Answer {
        record Taken(String messageId) implements Answer {}

        /** @param code as in the header {@code x-amzn-ErrorType} */
        record Refusal(int status, String code, String text) implements Answer {
            /** With a text that must not be passed on. */
            public Refusal(int status, String code) {
                this(status, code, "no, ann@example.com");
            }
        }

        /** The request arrives and the connection ends without an answer. */
        record HangUp() implements Answer {}

        /** The request arrives and nothing comes back as long as this runs. */
        record Silence(Runnable until) implements Answer {}
    }
}
