package io.fanfare.bench;

import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.log.Log;
import io.fanfare.engagement.Evidence;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.local.ops.ReplaySpill;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Follows links over HTTP as fast as the cloud answers, each link once, so that every answer can be looked for in the evidence; once with
 * the queue at hand, once with a queue that goes away in between.
 */
final class RedirectLoad {
    private static final int CALLERS = 8;
    private final RedirectStage stage;
    private final Duration length;
    private final AtomicInteger people = new AtomicInteger(1_000);

    RedirectLoad(RedirectStage stage, Duration length) {
        this.stage = stage;
        this.length = length;
    }

    /** The queue is there all the time. */
    Outcome undisturbed() throws Exception {
        return checked(follow());
    }

    /** The queue is gone for the middle third; what the function spilled into its log is brought back afterwards. */
    Outcome withoutQueue(FlakyPort queue, Path log) throws Exception {
        Set<Integer> sentOn;
        try (var file = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            Log.to(file::println);
            var outage = Thread.ofVirtual().start(() -> outage(queue));
            sentOn = follow();
            outage.join();
        } finally {
            Log.to(stage.cloud().logs()::add);
        }
        var replayed = ReplaySpill.run(List.of(
                log.toString(),
                "--secret",
                stage.setting("PUBLIC_SECRET_ID"),
                "--queue",
                stage.setting("ENGAGEMENTS_QUEUE_URL")));
        System.out.printf(
                "%d hits were spilled and came back, %d unreadable%n", replayed.replayed(), replayed.unreadable());
        return checked(sentOn);
    }

    private void outage(FlakyPort queue) {
        try {
            Thread.sleep(length.dividedBy(3));
            queue.shut();
            Thread.sleep(length.dividedBy(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            queue.reopen();
        }
    }

    /** Whose links led to a redirect. */
    private Set<Integer> follow() {
        Set<Integer> sentOn = ConcurrentHashMap.newKeySet();
        long end = System.nanoTime() + length.toNanos();
        try (var client = HttpClient.newHttpClient();
                var callers = Executors.newFixedThreadPool(CALLERS)) {
            IntStream.range(0, CALLERS)
                    .forEach(_ -> callers.execute(() -> {
                        while (System.nanoTime() < end) {
                            int person = people.incrementAndGet();
                            if (status(client, person) == 302) {
                                sentOn.add(person);
                            }
                        }
                    }));
        }
        return sentOn;
    }

    private int status(HttpClient client, int person) {
        var link = URI.create(stage.cloud().baseUri() + "/s/" + stage.code(person));
        var request = HttpRequest.newBuilder(link)
                .header("User-Agent", RedirectStage.BROWSER)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException _) {
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Outcome checked(Set<Integer> sentOn) {
        stage.cloud().flush();
        var kept = evidence();
        int recorded = Math.toIntExact(sentOn.stream().filter(kept::containsKey).count());
        int doubled = Math.toIntExact(sentOn.stream()
                .filter(person -> kept.getOrDefault(person, 0) > 1)
                .count());
        return new Outcome(sentOn.size(), recorded, doubled, (double) sentOn.size() / length.toSeconds());
    }

    /** How many pieces of evidence each person's link has, in the hour that just was. */
    private Map<Integer, Integer> evidence() {
        var hours = new DynamoHours(stage.mainTable(), stage.tracesTable());
        var now = Hour.of(stage.cloud().clock().instant());
        var kept = new HashMap<Integer, Integer>();
        for (var hour : List.of(now.plus(-1), now)) {
            hours.read(hour, Set.of()).evidence().stream()
                    .filter(Evidence.Seen.class::isInstance)
                    .map(Evidence.Seen.class::cast)
                    .map(seen -> seen.hit().person())
                    .map(EmployeeId::value)
                    .forEach(person -> kept.merge(person, 1, Integer::sum));
        }
        return kept;
    }

    /** @param recorded of those who were sent on */
    record Outcome(int sentOn, int recorded, int doubled, double perSecond) {}
}
