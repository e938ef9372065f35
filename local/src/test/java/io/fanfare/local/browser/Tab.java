package io.fanfare.local.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** One tab: what it shows, and the hands of somebody who uses mouse and keyboard. */
public final class Tab {
    private final Chromium chromium;
    private final Visitor visitor;
    private final String session;
    private final String target;
    private final Set<String> ways = new HashSet<>();
    private int loads;

    Tab(Chromium chromium, Visitor visitor, String session, String target) {
        this.chromium = chromium;
        this.visitor = visitor;
        this.session = session;
        this.target = target;
    }

    Visitor visitor() {
        return visitor;
    }

    String session() {
        return session;
    }

    void prepare(Conditions conditions) {
        for (var domain : new String[] {"Page", "Runtime", "Network", "Log"}) {
            tell(domain + ".enable", DevTools.params());
        }
        tell("Page.setLifecycleEventsEnabled", DevTools.params().put("enabled", true));
        var elsewhere = DevTools.params();
        elsewhere.putArray("patterns").addObject().put("urlPattern", "https://*");
        tell("Fetch.enable", elsewhere);
        tell("Emulation.setScriptExecutionDisabled", DevTools.params().put("value", !conditions.scripts()));
        tell(
                "Emulation.setDeviceMetricsOverride",
                DevTools.params()
                        .put("width", conditions.width())
                        .put("height", 800)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", conditions.width() < 600));
        var media = DevTools.params();
        media.putArray("features")
                .addObject()
                .put("name", "prefers-color-scheme")
                .put("value", conditions.dark() ? "dark" : "light");
        tell("Emulation.setEmulatedMedia", media);
        tell("Runtime.runIfWaitingForDebugger", DevTools.params());
    }

    /** A tab is born with an empty document, whose load is no arrival. */
    void leaves(JsonNode event) {
        if (event.path("frameId").asText().equals(target)) {
            ways.add(event.path("loaderId").asText());
        }
    }

    /** Lifecycle events alone are told again when a page comes with a new process; Chromium forgets loadEventFired then. */
    void reached(JsonNode event) {
        if (event.path("name").asText().equals("load")
                && ways.remove(event.path("loaderId").asText())) {
            loads++;
        }
    }

    void loaded(int before) {
        visitor.await("a page loads", () -> loads > before ? Optional.of(loads) : Optional.empty());
    }

    public void open(URI address) {
        arrive(() -> ask("Page.navigate", DevTools.params().put("url", address.toString())));
    }

    void show(String html) {
        ask("Page.setDocumentContent", DevTools.params().put("frameId", target).put("html", html));
    }

    /** Does something that leads to another page, and waits for that page. */
    public void arrive(Runnable act) {
        int before;
        synchronized (visitor) {
            before = loads;
        }
        act.run();
        loaded(before);
    }

    /** The value of an expression in the page; a promise is waited for. Works where pages may not run scripts, too. */
    public JsonNode value(String expression) {
        var answer = ask(
                "Runtime.evaluate",
                DevTools.params()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(
                    expression + ": " + answer.path("exceptionDetails").toString());
        }
        return answer.path("result").path("value");
    }

    /** Waits, picture by picture, until an expression holds. */
    public void until(String condition) {
        value("new Promise(done => { const look = () => (" + condition
                + ") ? done(true) : requestAnimationFrame(look); look(); })");
    }

    /** The whole page as a PNG. */
    public byte[] picture() {
        var answer = ask(
                "Page.captureScreenshot", DevTools.params().put("format", "png").put("captureBeyondViewport", true));
        return Base64.getDecoder().decode(answer.path("data").asText());
    }

    public String address() {
        return value("location.href").asText();
    }

    /** What a reader sees of the first element that fits. */
    public String text(String selector) {
        return value("document.querySelector(" + quoted(selector) + ")?.innerText ?? ''")
                .asText();
    }

    /** Presses the mouse in the middle of the element, which must be the topmost thing there. */
    public void click(String selector) {
        var place = value("""
                (() => {
                  const element = document.querySelector(%s);
                  if (!element) return null;
                  element.scrollIntoView({ block: "center" });
                  const box = element.getBoundingClientRect();
                  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
                  const top = document.elementFromPoint(x, y);
                  return top && (element.contains(top) || top.contains(element)) ? { x, y } : null;
                })()""".formatted(quoted(selector)));
        if (!place.has("x")) {
            throw new IllegalStateException("nothing to press at " + selector);
        }
        mouse("mousePressed", place);
        mouse("mouseReleased", place);
    }

    private void mouse(String type, JsonNode place) {
        var event = DevTools.params().put("type", type).put("button", "left").put("clickCount", 1);
        event.set("x", place.path("x"));
        event.set("y", place.path("y"));
        ask("Input.dispatchMouseEvent", event);
    }

    public void press(Key key) {
        var event = DevTools.params()
                .put("type", "keyDown")
                .put("key", key.name)
                .put("code", key.code)
                .put("windowsVirtualKeyCode", key.number);
        if (!key.text.isEmpty()) {
            event.put("text", key.text);
        }
        ask("Input.dispatchKeyEvent", event);
        ask("Input.dispatchKeyEvent", event.deepCopy().put("type", "keyUp"));
    }

    /** Puts text where the caret is, as a keyboard does. */
    public void type(String text) {
        ask("Input.insertText", DevTools.params().put("text", text));
    }

    public enum Key {
        TAB("Tab", "Tab", 9, ""),
        ENTER("Enter", "Enter", 13, "\r"),
        SPACE(" ", "Space", 32, " ");

        private final String name;
        private final String code;
        private final int number;
        private final String text;

        Key(String name, String code, int number, String text) {
            this.name = name;
            this.code = code;
            this.number = number;
            this.text = text;
        }
    }

    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }

    private JsonNode ask(String method, ObjectNode params) {
        return chromium.answer(session, method, params);
    }

    private void tell(String method, ObjectNode params) {
        chromium.tell(session, method, params);
    }
}
