package io.fanfare.bench;

import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.template.Stack;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a packed function of the template needs to run as a process against the embedded cloud of this JVM. */
final class PackagedFunctions {
    private PackagedFunctions() {}

    /** AwardPoints stands in functions/award-points. */
    static String folder(Stack.Lambda function) {
        return function.id().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** Exactly what the template declares, and where AWS is to be found. */
    static Map<String, String> environment(EmbeddedCloud cloud, Stack.Lambda function) {
        var environment = new HashMap<>(function.environment());
        environment.putAll(cloud.environment());
        return environment;
    }

    /** The first sample event of a function, by name. */
    static String firstEvent(String folder) {
        try (var files = Files.list(SampleEvents.root().resolve("events").resolve(folder))) {
            var file = files.sorted().findFirst().orElseThrow();
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
