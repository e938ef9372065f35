package io.fanfare.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Holds Fanfare's figures against what the crowd did. */
final class Checks {
    private final List<String> differences = new ArrayList<>();
    private int made;

    void same(String what, Object done, Object figure) {
        made++;
        if (!Objects.equals(done.toString(), figure.toString())) {
            differences.add(what + ": the crowd did " + done + ", Fanfare says " + figure);
        }
    }

    int made() {
        return made;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }
}
