package io.fanfare.local.demo;

import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.LocalCommand;
import io.fanfare.local.Options;
import io.fanfare.local.clock.LocalClock;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** {@code demo [--exit] [--port N]}: runs the main job; stays up to be looked at, or ends with 1 when a figure differs. */
public final class DemoCommand {
    private static final int PEOPLE = 400;
    private static final String USAGE = "usage: demo [--exit] [--port N]";

    private DemoCommand() {}

    public static int run(List<String> words) throws InterruptedException {
        boolean exit = words.contains("--exit");
        var cloud = EmbeddedCloud.start(options(words));
        try {
            var differences = run(cloud, PEOPLE, System.out);
            if (!exit) {
                cloud.goLive();
                LocalCommand.serve(cloud);
            }
            return differences.isEmpty() ? 0 : 1;
        } finally {
            cloud.close();
        }
    }

    /** Runs the demonstration on a cloud with that many people; the differences between its figures and what the crowd did. */
    public static List<String> run(EmbeddedCloud cloud, int people, PrintStream out) {
        out.println("Fanfare on an embedded cloud at " + cloud.baseUri() + " (nothing leaves this machine)");
        return new Demo(new EmbeddedDemoCloud(cloud), new Company(people), out).run();
    }

    /** A clock that stands at the coming Sunday evening: every demonstration meets the same week, and Monday's digest is near. */
    public static LocalClock sunday(Instant now) {
        return LocalClock.heldAt(now.atZone(ZoneOffset.UTC)
                .with(TemporalAdjusters.next(DayOfWeek.SUNDAY))
                .with(LocalTime.of(20, 2))
                .toInstant());
    }

    private static Options options(List<String> words) {
        var options = Options.of(Path.of("template.yaml"))
                .withClock(sunday(Instant.now()))
                .withConcurrency(4)
                .byHand();
        for (int at = 0; at < words.size(); at++) {
            switch (words.get(at)) {
                case "--exit" -> {}
                case "--port" -> {
                    at++;
                    options = options.withPort(LocalCommand.port(at < words.size() ? words.get(at) : ""));
                }
                default -> throw new IllegalArgumentException("unknown: " + words.get(at) + "\n" + USAGE);
            }
        }
        return options;
    }
}
