package io.fanfare.local.lambda;

import io.fanfare.local.template.Stack.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes down which rights roles grant and which of them calls needed, a line each ({@code used CampaignApi dynamodb:GetItem arn:…}), into a
 * file a process in the folder that the system property {@code fanfare.rights} names. What a role grants and no call ever needs is too much.
 */
final class UsedRights {
    static final UsedRights HERE = new UsedRights(System.getProperty("fanfare.rights"));

    private final @Nullable Path file;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    private UsedRights(@Nullable String folder) {
        file = folder == null ? null : Path.of(folder, ProcessHandle.current().pid() + ".txt");
    }

    void granted(String function, List<Statement> statements) {
        for (var statement : statements) {
            for (var action : statement.actions()) {
                statement.resources().forEach(resource -> note("granted", function, action, resource));
            }
        }
    }

    /** @param action the one of the statement that matched, {@code resource} too */
    void used(String function, String action, String resource) {
        note("used", function, action, resource);
    }

    private void note(String what, String function, String action, String resource) {
        if (file != null) {
            var line = String.join(" ", what, function, action, resource);
            if (known.add(line)) {
                append(file, line);
            }
        }
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
