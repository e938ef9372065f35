package io.fanfare.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code local [--port N] [--data DIR]}: serves the embedded cloud until it is stopped. */
public final class LocalCommand {
    private static final String USAGE = "usage: local [--port N] [--data DIR] [--template FILE]";

    private LocalCommand() {}

    static int run(List<String> words) throws InterruptedException {
        var options = options(words);
        System.out.println("Starting …");
        serve(EmbeddedCloud.start(options));
        return 0;
    }

    /** Says where to look and waits for Ctrl-C. */
    public static void serve(EmbeddedCloud cloud) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping …");
            Running.forget(cloud.baseUri());
            cloud.close();
        }));
        Running.remember(cloud.baseUri());
        System.out.println("""
                Fanfare runs on this machine. Nothing leaves it, and no mail is really sent.

                  Start here      %1$s/_local/
                  Mails           %1$s/_local/mails
                  API             %1$s/v1/campaigns
                  Access token    %1$s/_local/token?scope=campaigns:read+campaigns:write+people:write+conversions:write+points:write+rewards:write+privacy
                  Other tools     eval "$(curl -s %1$s/_local/env)"

                Ctrl-C stops it.""".formatted(cloud.baseUri()));
        Thread.sleep(Long.MAX_VALUE);
    }

    private static Options options(List<String> words) {
        var options = Options.of(Path.of("template.yaml"));
        for (int at = 0; at < words.size(); at += 2) {
            if (at + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(at) + " needs a value\n" + USAGE);
            }
            var value = words.get(at + 1);
            options = switch (words.get(at)) {
                case "--port" -> options.withPort(port(value));
                case "--data" -> options.withData(Path.of(value));
                case "--template" -> options.withTemplate(Path.of(value));
                default -> throw new IllegalArgumentException("unknown: " + words.get(at) + "\n" + USAGE);
            };
        }
        if (!Files.isReadable(options.template())) {
            throw new IllegalArgumentException("cannot read " + options.template());
        }
        return options;
    }

    /** A port from its text; anything else is an {@link IllegalArgumentException} that says so. */
    public static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException("--port is a number from 1 to 65535");
    }
}
