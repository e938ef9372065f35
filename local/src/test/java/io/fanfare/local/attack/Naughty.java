package io.fanfare.local.attack;

import io.fanfare.aws.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The Big List of Naughty Strings. */
final class Naughty {
    private Naughty() {}

    static List<String> strings() {
        try (var in = Naughty.class.getResourceAsStream("naughty.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Json.tree(line).asText())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
