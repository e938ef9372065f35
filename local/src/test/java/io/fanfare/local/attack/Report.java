package io.fanfare.local.attack;

import java.util.ArrayList;
import java.util.List;

/** How often something was tried, and what got through. */
final class Report {
    private final String name;
    private final List<String> breaches = new ArrayList<>();
    private int attempts;

    Report(String name) {
        this.name = name;
    }

    /**
     * Counts an attempt.
     *
     * @param what was tried, for whoever has to mend it
     * @param held whether the stack withstood it
     */
    void attempt(String what, boolean held) {
        attempts++;
        if (!held) {
            breaches.add(what);
        }
    }

    String name() {
        return name;
    }

    int attempts() {
        return attempts;
    }

    List<String> breaches() {
        return List.copyOf(breaches);
    }
}
