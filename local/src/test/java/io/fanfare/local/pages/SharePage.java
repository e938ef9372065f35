package io.fanfare.local.pages;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.local.browser.Tab;
import io.fanfare.local.browser.Tab.Key;
import java.util.List;
import java.util.stream.StreamSupport;

/** A page in a tab, as the tests speak of it. */
record SharePage(Tab tab) {
    private static final String FLAWS = Programme.resource("flaws.js");

    static String button(String network) {
        return "button.network[value=" + network + "]";
    }

    List<String> networks() {
        return strings(tab.value("[...document.querySelectorAll('button.network[name]')].map(one => one.value)"));
    }

    /** What stands in the box for the own text. */
    String box() {
        return tab.value("document.querySelector('#text').value").asText();
    }

    void rewrite(String text) {
        tab.click("#text");
        tab.value("document.querySelector('#text').select()");
        tab.type(text);
    }

    /** What flaws.js finds wrong. */
    List<String> flaws() {
        return strings(tab.value(FLAWS));
    }

    /** Presses the tab key; what has the focus then, empty at the end of the page. */
    String next() {
        tab.press(Key.TAB);
        return tab.value("""
                (at => at === document.body ? "" : at.value && at.tagName === "BUTTON" ? at.value
                  : at.name || at.id || at.className.replace(/main|quiet/, "") || at.innerText)(document.activeElement)""").asText();
    }

    /** Presses the tab key until this has the focus. */
    void reach(String what) {
        for (int presses = 0; presses < 60; presses++) {
            if (next().equals(what)) {
                return;
            }
        }
        throw new AssertionError("the tab key does not reach " + what);
    }

    private static List<String> strings(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
