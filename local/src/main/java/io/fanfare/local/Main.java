package io.fanfare.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code local [--port N] [--data DIR]}: serves the embedded cloud until it is stopped. */
public final class Main {
    private static final String USAGE = "usage: local [--port N] [--data DIR] [--template FILE]";

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        Options options;
        try {
            options = options(List.of(arguments));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(USAGE);
            System.exit(2);
            return;
        }
        System.out.println("Starting ...");
        var cloud = EmbeddedCloud.start(options);
        var main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            System.out.println("Stopping ...");
            cloud.close();
            main.interrupt();
        }));
        System.out.println("""
                Fanfare runs on this machine. Nothing leaves it, and no mail is really sent.

                  Start here      %1$s/_local/
                  Mails           %1$s/_local/mails
                  API             %1$s/v1/campaigns
                  Access token    %1$s/_local/token?scope=campaigns:read+campaigns:write+people:write

                Ctrl-C stops it.""".formatted(cloud.baseUri()));
        while (true) {
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private static Options options(List<String> arguments) {
        if (arguments.isEmpty() || !arguments.getFirst().equals("local")) {
            throw new IllegalArgumentException("say what to run");
        }
        var options = Options.of(Path.of("template.yaml"));
        for (int at = 1; at < arguments.size(); at += 2) {
            if (at + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(at) + " needs a value");
            }
            var value = arguments.get(at + 1);
            options = switch (arguments.get(at)) {
                case "--port" -> options.withPort(port(value));
                case "--data" -> options.withData(Path.of(value));
                case "--template" -> options.withTemplate(Path.of(value));
                default -> throw new IllegalArgumentException("unknown: " + arguments.get(at));
            };
        }
        if (!Files.isReadable(options.template())) {
            throw new IllegalArgumentException("cannot read " + options.template());
        }
        return options;
    }

    private static int port(String text) {
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
