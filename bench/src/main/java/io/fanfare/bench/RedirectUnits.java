package io.fanfare.bench;

import io.fanfare.aws.dynamo.Cached;
import io.fanfare.aws.dynamo.DynamoConversionHours;
import io.fanfare.aws.dynamo.DynamoEvidenceLog;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoItems;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.DynamoTargets;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Targets.Target;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import io.fanfare.testkit.UnitCounter;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** What hits cost behind the redirect, against DynamoDB Local on this machine. */
final class RedirectUnits {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final ItemId ITEM = new ItemId(1);
    private static final int WRITERS = 8;
    private final UnitCounter units = new UnitCounter();
    private final Table main =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newMainTable());
    private final Table traces =
            new Table(LocalDynamo.shared().client(units), LocalDynamo.shared().newTracesTable());
    private final FixedClock clock = FixedClock.at("2026-11-21T09:45:00Z");

    /** Table units of a warm redirect: the item is remembered for five minutes. */
    double whenWarm() {
        var items = new DynamoItems(main);
        var item = items.nextId();
        items.create(Examples.item(item.value(), 3, Language.NL));
        var targets = new Cached<ItemId, Target>(new DynamoTargets(main)::find, clock);
        targets.find(item);
        units.reset();
        IntStream.range(0, 1_000).forEach(_ -> targets.find(item));
        return units.reads() + units.writes();
    }

    /** So many hits of one item and network, recorded that many at a time, then judged. */
    Batches batches(int size, int hits) {
        var log = new DynamoEvidenceLog(main, traces, new SecureRandom());
        log.salt(NINE.day(), NINE.day());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        units.reset();
        long start = System.nanoTime();
        for (int first = 0; first < hits; first += size) {
            var marks = new HashSet<Hour>();
            IntStream.range(first, Math.min(hits, first + size))
                    .forEach(hit -> marks.addAll(recorder.append(hit(size, hit))));
            recorder.mark(marks);
        }
        long recorded = System.nanoTime();
        judge();
        long judged = System.nanoTime();
        return new Batches(
                size,
                units.writes() / hits,
                units.reads() / hits,
                hits * 1e9 / (recorded - start),
                hits * 1e9 / (judged - recorded));
    }

    /** One link with this many hits in an hour: what of them is in the evidence, and what a pass over the hour takes. */
    Crowded crowded(int hits) throws InterruptedException {
        var log = new DynamoEvidenceLog(main, traces, new SecureRandom());
        log.salt(NINE.day(), NINE.day());
        var recorder = new RecordEngagement(log, _ -> List.of(), clock);
        Set<Hour> marks = ConcurrentHashMap.newKeySet();
        long start = System.nanoTime();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS)
                    .forEach(writer -> writers.execute(() -> {
                        for (int hit = writer; hit < hits; hit += WRITERS) {
                            marks.addAll(recorder.append(hit(0, hit)));
                        }
                    }));
        }
        recorder.mark(marks);
        long recorded = System.nanoTime();
        var kept = new DynamoHours(main, traces)
                .read(NINE, Set.of()).evidence().stream()
                        .filter(Evidence.Seen.class::isInstance)
                        .count();
        units.reset();
        long before = System.nanoTime();
        judge();
        return new Crowded(
                hits, kept, hits * 1e9 / (recorded - start), units.reads(), (System.nanoTime() - before) / 1e9);
    }

    private void judge() {
        new JudgeHours(
                        new DynamoHours(main, traces),
                        new DynamoScanners(main, traces),
                        new JudgeConversions(new DynamoConversionHours(main), _ -> {}),
                        Authors.NOBODY,
                        (_, _) -> {},
                        clock,
                        Duration.ofMinutes(15))
                .judge();
    }

    private static Engagement.Hit hit(int series, int number) {
        return new Engagement.Hit(
                "bench-" + series + "-" + number,
                Instant.parse("2026-11-21T09:30:00Z").plusMillis(number % 600_000),
                ITEM,
                new EmployeeId(1 + series),
                1,
                0,
                "GET",
                RedirectStage.BROWSER,
                false,
                "198.51." + number % 250 + ".0/24",
                Map.of("accept", "text/html", "acceptLanguage", "nl-NL,nl;q=0.9", "fetchMode", "navigate"));
    }

    /** @param hitsPerSecond recorded by one consumer, one after another */
    record Batches(int size, double writes, double reads, double hitsPerSecond, double judgedPerSecond) {}

    /** @param judgeReads read units of one pass over the hour */
    record Crowded(int hits, long kept, double hitsPerSecond, double judgeReads, double judgeSeconds) {}
}
