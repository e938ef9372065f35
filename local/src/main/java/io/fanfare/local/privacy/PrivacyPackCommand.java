package io.fanfare.local.privacy;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

/** {@code ./fanfare privacy-pack}: writes the pack as Markdown and as HTML. */
public final class PrivacyPackCommand {
    private static final String USAGE = "usage: ./fanfare privacy-pack [--out DIR] [--set Parameter=value]...";

    private PrivacyPackCommand() {}

    public static int run(List<String> words, PrintStream out) throws IOException {
        var folder = Path.of("privacy-pack");
        var chosen = new HashMap<String, String>();
        for (int at = 0; at < words.size(); at += 2) {
            var value = at + 1 < words.size() ? words.get(at + 1) : "";
            if (words.get(at).equals("--out") && !value.isEmpty()) {
                folder = Path.of(value);
            } else if (words.get(at).equals("--set") && value.contains("=")) {
                chosen.put(value.substring(0, value.indexOf('=')), value.substring(value.indexOf('=') + 1));
            } else {
                throw new IllegalArgumentException(USAGE);
            }
        }
        var pack = new PrivacyPack(new Sources(Path.of(""), chosen)).make();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("privacy-pack.md"), pack.markdown());
        Files.writeString(folder.resolve("privacy-pack.html"), pack.html());
        out.println("privacy-pack.md and privacy-pack.html stand in " + folder.toAbsolutePath());
        return 0;
    }
}
