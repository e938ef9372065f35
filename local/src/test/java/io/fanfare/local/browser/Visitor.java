package io.fanfare.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One visitor: their tabs, every request these make and everything the browser complains of. Hosts elsewhere are played: they answer an empty page. */
public final class Visitor implements AutoCloseable {
    private static final String NOWHERE = Base64.getEncoder()
            .encodeToString(
                    "<!doctype html><html lang=\"en\"><title>Elsewhere</title><link rel=\"icon\" href=\"data:,\">"
                            .getBytes(StandardCharsets.UTF_8));

    private final Chromium chromium;
    private final String context;
    private final Conditions conditions;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final List<String> troubles = new ArrayList<>();

    /**
     * A request as the browser made it.
     *
     * @param id the browser's own
     * @param kind Document for what a tab shows; else Stylesheet, Script, Fetch and so on
     * @param body empty without one
     */
    public record Request(String id, String method, String url, String kind, String body) {
        /** The address without the query. */
        public String path() {
            return URI.create(url).getPath();
        }
    }

    Visitor(Chromium chromium, String context, Conditions conditions) {
        this.chromium = chromium;
        this.context = context;
        this.conditions = conditions;
    }

    /** A tab that shows this address. */
    public Tab open(URI address) {
        var tab = blank();
        tab.open(address);
        return tab;
    }

    /** A tab that shows this document, as a mail program shows a mail. */
    public Tab read(String html) {
        var tab = blank();
        tab.show(html);
        return tab;
    }

    private Tab blank() {
        return tabOpenedBy(() -> chromium.answer(
                "",
                "Target.createTarget",
                DevTools.params().put("url", "about:blank").put("browserContextId", context)));
    }

    /** Does something that opens a tab, and goes there once its document has come. */
    public Tab opens(Runnable act) {
        var tab = tabOpenedBy(act);
        tab.loaded(0);
        return tab;
    }

    private Tab tabOpenedBy(Runnable act) {
        int before;
        synchronized (this) {
            before = tabs.size();
        }
        act.run();
        return await("a tab opens", () -> tabs.size() > before ? Optional.of(tabs.get(before)) : Optional.empty());
    }

    /** Saves this visitor the browser's question. */
    public void mayReadClipboard() {
        var grant = DevTools.params().put("browserContextId", context);
        grant.putArray("permissions").add("clipboardReadWrite").add("clipboardSanitizedWrite");
        chromium.answer("", "Browser.grantPermissions", grant);
    }

    /** The first request of this method to an address that ends so, as soon as it was made. */
    public Request asks(String method, String ending) {
        return await(
                method + " of ..." + ending,
                () -> requests.stream()
                        .filter(request -> request.method().equals(method)
                                && request.path().endsWith(ending))
                        .findFirst());
    }

    /** The status of the answer, as soon as it came. */
    public int status(Request request) {
        return await("an answer", () -> Optional.ofNullable(statuses.get(request.id())));
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Addresses that are not this machine's, for whatever they were asked. A redirect that a script leaves unread was not asked. */
    public synchronized List<String> outside() {
        return List.copyOf(outside);
    }

    /** Errors and warnings on the console, policies that were broken, exceptions nobody caught. */
    public synchronized List<String> troubles() {
        return List.copyOf(troubles);
    }

    synchronized <T> T await(String what, Supplier<Optional<T>> look) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Chromium.PATIENCE_SECONDS);
        var found = look.get();
        while (found.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new IllegalStateException("waited in vain: " + what + "; troubles " + troubles);
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", interrupted);
            }
            found = look.get();
        }
        return found.get();
    }

    void attached(Tab tab) {
        tab.prepare(conditions);
        synchronized (this) {
            tabs.add(tab);
            notifyAll();
        }
    }

    synchronized void on(Tab tab, DevTools.Event event) {
        var params = event.params();
        switch (event.method()) {
            case "Network.requestWillBeSent" -> note(request(params));
            case "Network.responseReceivedExtraInfo" ->
                statuses.put(
                        params.path("requestId").asText(),
                        params.path("statusCode").asInt());
            case "Fetch.requestPaused" -> playElsewhere(tab, params);
            case "Page.frameStartedNavigating" -> tab.leaves(params);
            case "Page.lifecycleEvent" -> tab.reached(params);
            case "Page.javascriptDialogOpening" ->
                troubles.add("dialog: " + params.path("message").asText());
            case "Inspector.targetCrashed" -> troubles.add("the tab crashed");
            case "Runtime.exceptionThrown" ->
                troubles.add("exception: " + params.path("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" ->
                troubles.add("console: " + params.path("args").toString());
            case "Log.entryAdded" -> {
                var entry = params.path("entry");
                if (!entry.path("level").asText().equals("verbose")) {
                    troubles.add(entry.path("source").asText() + ": "
                            + entry.path("text").asText());
                }
            }
            default -> {}
        }
        notifyAll();
    }

    private static Request request(JsonNode params) {
        var request = params.path("request");
        return new Request(
                params.path("requestId").asText(),
                request.path("method").asText(),
                request.path("url").asText(),
                params.path("type").asText(),
                request.path("postData").asText());
    }

    /** Requests over https are counted where they are played. */
    private void note(Request request) {
        requests.add(request);
        if (request.url().startsWith("http:") && !request.url().startsWith("http://127.0.0.1:")) {
            outside.add(request.url());
        }
    }

    private void playElsewhere(Tab tab, JsonNode params) {
        outside.add(params.path("request").path("url").asText());
        var answer = DevTools.params()
                .put("requestId", params.path("requestId").asText())
                .put("responseCode", 200)
                .put("body", NOWHERE);
        answer.putArray("responseHeaders")
                .addObject()
                .put("name", "content-type")
                .put("value", "text/html");
        chromium.tell(tab.session(), "Fetch.fulfillRequest", answer);
    }

    @Override
    public void close() {
        chromium.answer("", "Target.disposeBrowserContext", DevTools.params().put("browserContextId", context));
        chromium.forget(context);
    }
}
