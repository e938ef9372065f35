package io.fanfare.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** The machine's own Chromium without a window. No name resolves in it but this machine's: nothing leaves. */
public final class Chromium implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    /** How long a browser may be silent before the test is given up. */
    static final int PATIENCE_SECONDS = 20;

    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();
    private final Path profile;
    private final Process process;
    private final HttpClient client = HttpClient.newHttpClient();
    private final DevTools tools;

    private Chromium() throws IOException {
        profile = Files.createTempDirectory("fanfare-chromium");
        process = new ProcessBuilder(List.of(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-extensions",
                        "--disable-sync",
                        "--no-first-run",
                        "--no-proxy-server",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank"))
                .redirectErrorStream(true)
                .start();
        tools = new DevTools(client, address(process.inputReader()), this::on);
        // A new tab waits until its visitor's conditions hold in it: not one request goes by unseen.
        answer(
                "",
                "Target.setAutoAttach",
                DevTools.params()
                        .put("autoAttach", true)
                        .put("waitForDebuggerOnStart", true)
                        .put("flatten", true));
    }

    public static Chromium start() {
        try {
            return new Chromium();
        } catch (IOException fault) {
            throw new UncheckedIOException("Chromium does not start: install it and put it on the PATH", fault);
        }
    }

    /** Somebody with a browser of their own: nothing is shared with other visitors. */
    public Visitor visitor(Conditions conditions) {
        var context =
                answer("", "Target.createBrowserContext", DevTools.params()).path("browserContextId");
        var visitor = new Visitor(this, context.asText(), conditions);
        visitors.put(context.asText(), visitor);
        return visitor;
    }

    JsonNode answer(String session, String method, ObjectNode params) {
        try {
            return tools.send(session, method, params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException fault) {
            throw new IllegalStateException(method + " failed", fault);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    void tell(String session, String method, ObjectNode params) {
        var _ = tools.send(session, method, params);
    }

    void forget(String context) {
        visitors.remove(context);
    }

    private void on(DevTools.Event event) {
        if (event.method().equals("Target.attachedToTarget")) {
            attached(event.params());
            return;
        }
        var tab = tabs.get(event.session());
        if (tab != null) {
            tab.visitor().on(tab, event);
        }
    }

    private void attached(JsonNode params) {
        var session = params.path("sessionId").asText();
        var target = params.path("targetInfo");
        var visitor = visitors.get(target.path("browserContextId").asText());
        if (visitor == null || !target.path("type").asText().equals("page")) {
            tell(session, "Runtime.runIfWaitingForDebugger", DevTools.params());
            return;
        }
        var tab = new Tab(this, visitor, session, target.path("targetId").asText());
        tabs.put(session, tab);
        visitor.attached(tab);
    }

    private static URI address(BufferedReader output) throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            var match = ADDRESS.matcher(line);
            if (match.find()) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return URI.create(match.group(1));
            }
        }
        throw new IOException("chromium ended before it listened");
    }

    @Override
    public void close() {
        tools.close();
        client.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (var files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // A leftover in the temporary folder harms nobody.
        }
    }
}
