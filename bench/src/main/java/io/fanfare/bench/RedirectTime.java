package io.fanfare.bench;

import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoTargets;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.sqs.SqsEngagements;
import io.fanfare.engagement.CompanyNetworks;
import io.fanfare.engagement.Engagements;
import io.fanfare.engagement.FollowLink;
import io.fanfare.engagement.Visits;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Targets.Target;
import io.fanfare.testkit.PackagedFunction;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.sqs.SqsClient;

/** How long a warm redirect takes: the packed function under the real runtime interface client, and the work in it by itself. */
final class RedirectTime {
    private static final List<String> JVM = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 10;
    private static final int CALLS_A_ROUND = 200;
    private final RedirectStage stage;

    RedirectTime(RedirectStage stage) {
        this.stage = stage;
    }

    /** Calls of the redirect and of an empty handler in turns, each in a process of its own. */
    Packed packed(Path work) throws IOException {
        var zip = SampleEvents.root().resolve("functions/follow-link/target/follow-link.zip");
        var event = stage.event(1);
        try (var redirect = start(
                        PackagedFunction.unpack(zip, work.resolve("follow-link")),
                        stage.function().handler(),
                        PackagedFunctions.environment(stage.cloud(), stage.function()),
                        work.resolve("follow-link.log"));
                var empty = start(
                        EmptyHandler.unpacked(work),
                        EmptyHandler.class.getName(),
                        Map.of(),
                        work.resolve("empty.log"))) {
            if (!redirect.invoke(event).contains("\"statusCode\":302")) {
                throw new IllegalStateException("the link does not lead anywhere");
            }
            times(WARM_UP, () -> redirect.invoke(event));
            times(WARM_UP, () -> empty.invoke("{}"));
            var redirects = new long[ROUNDS * CALLS_A_ROUND];
            var empties = new long[ROUNDS * CALLS_A_ROUND];
            for (int round = 0; round < ROUNDS; round++) {
                int at = round * CALLS_A_ROUND;
                System.arraycopy(times(CALLS_A_ROUND, () -> redirect.invoke(event)), 0, redirects, at, CALLS_A_ROUND);
                System.arraycopy(times(CALLS_A_ROUND, () -> empty.invoke("{}")), 0, empties, at, CALLS_A_ROUND);
            }
            return new Packed(millis(redirects, 0.5), millis(redirects, 0.99), millis(empties, 0.5), Files.size(zip));
        }
    }

    /** The use case alone, in this JVM, with its queue send and without. */
    List<Part> parts() {
        var sqs = Clients.of(SqsClient.builder());
        var queue = new SqsEngagements(
                sqs, stage.setting("ENGAGEMENTS_QUEUE_URL"), stage.cloud().clock());
        return List.of(part("without the queue send", (_, _) -> {}), part("with the queue send", queue));
    }

    private Part part(String name, Engagements engagements) {
        var targets = new Cached<ItemId, Target>(
                new DynamoTargets(stage.mainTable())::find, stage.cloud().clock());
        var follow = new FollowLink(
                stage::codec,
                targets::find,
                new Destinations(List.of(RedirectStage.DESTINATION)),
                Networks.DEFAULT,
                engagements,
                Language.NL);
        var visits = new Visits(new CompanyNetworks(List.of()));
        var code = stage.code(1);
        var headers = Map.of("User-Agent", RedirectStage.BROWSER, "Accept", "text/html");
        var moment = stage.cloud().clock().instant();
        IntConsumer once =
                call -> follow.follow(code, visits.visit("part-" + call, moment, "GET", "198.51.100.7", headers));
        times(WARM_UP, () -> once.accept(0));
        long before = allocated();
        var times = times(CALLS_A_ROUND * 5, () -> once.accept(1));
        return new Part(name, millis(times, 0.5), (allocated() - before) / times.length);
    }

    private static PackagedFunction start(Path folder, String handler, Map<String, String> environment, Path log) {
        return PackagedFunction.start(folder, handler, List.of(), JVM, environment, log);
    }

    private static long[] times(int calls, Runnable call) {
        var times = new long[calls];
        for (int at = 0; at < calls; at++) {
            long start = System.nanoTime();
            call.run();
            times[at] = System.nanoTime() - start;
        }
        return times;
    }

    private static double millis(long[] nanos, double quantile) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return Math.round(sorted[(int) (quantile * (sorted.length - 1))] / 10_000.0) / 100.0;
    }

    /** Bytes that this thread has allocated so far. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** @param p50 milliseconds from handing in an event to its answer, likewise the others */
    record Packed(double p50, double p99, double emptyP50, long packageBytes) {}

    /** @param bytes allocated a call, by the calling thread */
    record Part(String name, double p50, long bytes) {}
}
