package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.local.EmbeddedCloud;
import io.fanfare.local.Options;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The redirect and what stands behind it: time when warm, table units, and whether every hit under load ends in the evidence once. */
final class Redirect implements Benchmark {
    private static final Duration LOAD = Duration.ofSeconds(60);
    private static final int CONCURRENCY = 4;
    private static final int HITS = 1_000;
    private static final int CROWD = 100_000;
    private static final String SQS = "aws.endpointUrlSqs";
    private final ObjectNode result = JsonNodeFactory.instance.objectNode();

    @Override
    public JsonNode run() throws Exception {
        var work = Files.createTempDirectory("fanfare-redirect");
        var options = Options.of(SampleEvents.root().resolve("template.yaml"))
                .with("DestinationHosts", RedirectStage.DESTINATION)
                .withConcurrency(CONCURRENCY)
                .byHand();
        try (var cloud = EmbeddedCloud.start(options);
                var queue = new FlakyPort(URI.create(System.getProperty(SQS)))) {
            var stage = new RedirectStage(cloud);
            time(new RedirectTime(stage), work);
            // The cloud's functions are made at their first call: from here on they reach the queue through that port.
            System.setProperty(SQS, queue.uri().toString());
            load(new RedirectLoad(stage, LOAD), queue, work);
        }
        units();
        crowd();
        return result;
    }

    private void time(RedirectTime time, Path work) throws IOException {
        var packed = time.packed(work);
        System.out.printf(
                "warm: p50 %.2f ms, p99 %.2f ms, empty handler %.2f ms, package %d bytes%n",
                packed.p50(), packed.p99(), packed.emptyP50(), packed.packageBytes());
        for (var part : time.parts()) {
            System.out.printf("  %s: p50 %.3f ms, %d bytes allocated%n", part.name(), part.p50(), part.bytes());
        }
        result.put("p50Ms", packed.p50()).put("p99Ms", packed.p99()).put("emptyP50Ms", packed.emptyP50());
    }

    private void load(RedirectLoad load, FlakyPort queue, Path work) throws Exception {
        System.out.printf("two loads of %d s ...%n", LOAD.toSeconds());
        var calm = load.undisturbed();
        print("queue at hand", calm);
        var rough = load.withoutQueue(queue, work.resolve("spill.log"));
        print("queue away for a third of it", rough);
        result.put("hits", calm.sentOn() + rough.sentOn())
                .put("recorded", calm.recorded() + rough.recorded())
                .put("doubled", calm.doubled() + rough.doubled());
    }

    private static void print(String name, RedirectLoad.Outcome outcome) {
        System.out.printf(
                "%s: %d sent on (%.0f a second), %d in the evidence, %d of them twice%n",
                name, outcome.sentOn(), outcome.perSecond(), outcome.recorded(), outcome.doubled());
    }

    private void units() {
        double warm = new RedirectUnits().whenWarm();
        System.out.printf("table units of a warm redirect: %.1f%n", warm);
        result.put("tableUnits", warm);
        for (int size : new int[] {1, 10, 100}) {
            var batches = new RedirectUnits().batches(size, HITS);
            System.out.printf(
                    "batches of %d: %.2f WRU and %.2f RRU a hit, %.0f a second recorded, %.0f judged%n",
                    size, batches.writes(), batches.reads(), batches.hitsPerSecond(), batches.judgedPerSecond());
            if (size == 10) {
                result.put("wruPerHit", Math.round(batches.writes() * 100) / 100.0);
            }
        }
    }

    private void crowd() throws InterruptedException {
        System.out.printf("%d hits of one link in an hour ...%n", CROWD);
        var crowded = new RedirectUnits().crowded(CROWD);
        System.out.printf(
                "%d of %d kept, %.0f a second; a pass over the hour takes %.0f RRU and %.1f s%n",
                crowded.kept(), crowded.hits(), crowded.hitsPerSecond(), crowded.judgeReads(), crowded.judgeSeconds());
        result.put("crowdHits", crowded.hits()).put("crowdKept", crowded.kept());
    }
}
