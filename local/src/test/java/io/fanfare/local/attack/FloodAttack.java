package io.fanfare.local.attack;

import io.fanfare.local.template.Stack.Route;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Too much, too deep, too slow: refused before a function works on it, while others are served. */
final class FloodAttack {
    private static final int TOO_MUCH = 10 * 1024 * 1024 + 1;
    private static final int SLOW = 60;
    /** Reads no body, so that none can be wrong. */
    private static final String WITHOUT_BODY = "/v1/intranet";

    private static final Duration SERVED = Duration.ofSeconds(5);

    private final Stage stage;
    private final Report report;

    FloodAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /**
     * @param page the path of a share page
     * @param me the path of somebody's own page
     */
    void run(String page, String me) throws IOException {
        var before = stage.state();
        var writing = stage.routes(
                route -> route.method().equals("POST") || route.method().equals("PUT"));
        for (var route : writing) {
            oversize(route);
        }
        deep(writing);
        headers();
        slow();
        report.attempt("a flood changed a row", stage.state().equals(before));
        manyFields(page, me);
    }

    private void oversize(Route route) {
        long lines = stage.cloud().logs().count();
        var answer = stage.wire()
                .call(
                        route.method(),
                        Stage.path(route, "9"),
                        Map.of("authorization", "Bearer " + stage.token(), "content-type", "application/json"),
                        BodyPublishers.ofByteArray(new byte[TOO_MUCH]));
        report.attempt(
                "10 MiB on %s: %d".formatted(route.path(), answer.statusCode()),
                answer.statusCode() == 413 && stage.cloud().logs().count() == lines);
    }

    private void deep(List<Route> writing) {
        var bodies = List.of(
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000),
                "[".repeat(900) + "]".repeat(900),
                "\"" + "x".repeat(1_000_000) + "\"",
                "{\"name\":" + "9".repeat(100_000) + "}",
                "{\"name\":1e999999999}",
                "{" + "\"a\":1,".repeat(100_000) + "\"b\":1}",
                "{\"name\":\"\\ud800\"}",
                "{\"__proto__\":{\"name\":\"x\"}}",
                "null",
                "");
        for (var route : writing) {
            if (route.path().equals(WITHOUT_BODY)) {
                continue;
            }
            for (var body : bodies) {
                var answer = stage.wire().api(route.method(), Stage.path(route, "999"), stage.token(), body);
                report.attempt(
                        "%s on %s: %d"
                                .formatted(
                                        body.substring(0, Math.min(20, body.length())),
                                        route.path(),
                                        answer.statusCode()),
                        answer.statusCode() < 500 && (answer.statusCode() >= 400 || route.authorizer() == null));
            }
        }
    }

    private void manyFields(String page, String me) {
        for (var path : List.of(page + "/intent", page + "/decline", me + "/boards", me + "/topics", me + "/zone")) {
            for (var form : List.of(
                    "a=1&".repeat(100_000),
                    "=".repeat(100_000),
                    "&".repeat(100_000),
                    "a=%".repeat(10_000),
                    "alias=" + "x".repeat(200_000),
                    "%".repeat(50_000))) {
                int status = stage.wire().form(path, form).statusCode();
                report.attempt("%s… on %s: %d".formatted(form.substring(0, 6), path, status), status < 500);
            }
        }
    }

    /** The gateway takes 10,240 bytes of request line and headers. */
    private void headers() {
        for (var path : List.of("/v1/campaigns", "/about-measuring", "/s/1")) {
            for (int bytes : new int[] {10_241, 20_000, 100_000}) {
                var headers = Map.of("x-long", "x".repeat(bytes), "authorization", "Bearer " + stage.token());
                int status = stage.wire()
                        .call("GET", path, headers, BodyPublishers.noBody())
                        .statusCode();
                report.attempt("%d bytes of headers: %d".formatted(bytes, status), status == 431);
            }
            int status = stage.wire().get(path + "?q=" + "x".repeat(12_000)).statusCode();
            report.attempt("a long query: %d".formatted(status), status == 431);
        }
    }

    /** Bodies that never end: others are answered meanwhile, and no function waits for one. */
    private void slow() throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            long lines = stage.cloud().logs().count();
            for (int at = 0; at < SLOW; at++) {
                sockets.add(begun(
                        "POST /c HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 1000\r\n\r\n{"));
            }
            for (var socket : sockets) {
                socket.getOutputStream().write(' ');
            }
            report.attempt(
                    "a function woke for half a body", stage.cloud().logs().count() == lines);
            for (int at = 0; at < 10; at++) {
                long start = System.nanoTime();
                int status = stage.wire().get("/about-measuring").statusCode();
                report.attempt("others waited", status == 200 && System.nanoTime() - start < SERVED.toNanos());
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
    }

    private Socket begun(String request) throws IOException {
        var base = stage.cloud().baseUri();
        var socket = new Socket(base.getHost(), base.getPort());
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }
}
