package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoConversionHours;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoPageEngagement;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.conversion.Model;
import io.fanfare.conversion.Tally;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.RebuildConversions;
import io.fanfare.report.RebuildConversions.HourConversions;
import io.fanfare.report.RebuildFigures;
import io.fanfare.report.RebuildFigures.Report;
import io.fanfare.report.RebuildPages;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Holds every figure against evidence and every balance against its entries, says what differs, and makes it true when told to. It names
 * items and counts, never people.
 */
public final class Rebuild {
    public static final String USAGE = "ops rebuild --main TABLE --traces TABLE [--apply]";

    private Rebuild() {}

    /**
     * 0 when everything holds, or was made true.
     *
     * @param environment {@code MAIN_TABLE} and {@code TRACES_TABLE} where the arguments do not name them
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var words = Words.parse(arguments, USAGE, List.of("--main", "--traces"), List.of("--apply"));
        var main = table(words, "--main", environment.get("MAIN_TABLE"));
        var traces = table(words, "--traces", environment.get("TRACES_TABLE"));
        boolean apply = words.has("--apply");
        try (var client = Clients.of(DynamoDbClient.builder())) {
            boolean holds = figures(new Table(client, main), new Table(client, traces), apply, out);
            var ledger = apply ? List.of("--main", main, "--repair") : List.of("--main", main);
            int status = ProveLedger.run(ledger, environment, out);
            return holds || apply ? status : 1;
        }
    }

    private static String table(Words words, String option, @Nullable String fallback) {
        return words.value(option)
                .or(() -> Optional.ofNullable(fallback))
                .orElseThrow(() -> new IllegalArgumentException("usage: " + USAGE));
    }

    private static boolean figures(Table main, Table traces, boolean apply, PrintStream out) {
        var hours = new DynamoHours(main, traces);
        var conversions = new DynamoConversionHours(main);
        var figures = new DynamoFigures(main);
        var rebuild = new RebuildFigures(
                hours,
                new DynamoScanners(main, traces),
                figures,
                figures,
                new RebuildConversions(hours, conversions, conversions),
                new RebuildPages(hours, new DynamoPageEngagement(main)),
                InstantSource.system());
        var items = items(main);
        var report = apply ? rebuild.apply(items) : rebuild.compare(items);
        print(report, items.size(), out);
        if (!report.holds()) {
            out.println(
                    apply
                            ? "set right; judge-hits judges these hours once more at its next pass, and points follow"
                            : "nothing was changed; say --apply to make these figures true");
        }
        return report.holds();
    }

    private static List<ItemId> items(Table main) {
        long last = main.get(Keys.counter("ITEM"), Table.Read.STRONG)
                .map(row -> Rows.number(row, "n"))
                .orElse(0L);
        return IntStream.rangeClosed(1, Math.toIntExact(last))
                .mapToObj(ItemId::new)
                .toList();
    }

    private static void print(Report report, int items, PrintStream out) {
        out.printf(
                "%d items, %d hours held against their evidence; %d hours wait for the judge%n",
                items, report.hours(), report.waiting());
        new TreeMap<>(report.shares())
                .forEach((hour, shares) ->
                        out.printf("  hour %s: %d shares differ from their evidence%n", hour, shares));
        report.counts()
                .forEach(counts -> out.printf(
                        "  item %s, network %d: %d by people stand, its shares have %d%s%n",
                        counts.item().item(),
                        counts.item().network(),
                        counts.stands().human(),
                        counts.should().human(),
                        counts.stands().human() == counts.should().human() ? "; other counts differ" : ""));
        report.rungs().forEach(item -> out.printf("  item %s: rungs differ from its shares%n", item));
        report.conversions().forEach(hour -> print(hour, out));
        new TreeMap<>(report.pages())
                .forEach((hour, pages) ->
                        out.printf("  hour %s: reports of platforms differ for %d pages%n", hour, pages));
        if (report.holds()) {
            out.println("every figure is what its evidence says");
        }
    }

    private static void print(HourConversions found, PrintStream out) {
        if (found.total() || !found.shares().isEmpty()) {
            out.printf(
                    "  hour %s: conversions of %d shares differ from what was said of them%s%n",
                    found.hour(), found.shares().size(), found.total() ? ", and so does their sum" : "");
        }
        new TreeMap<>(found.items())
                .forEach((item, counted) -> out.printf(
                        "  item %s, hour %s: %d conversions stand (last click, 7 days), %d were told of%s%n",
                        item,
                        found.hour(),
                        conversions(counted.stands()),
                        conversions(counted.should()),
                        conversions(counted.stands()) == conversions(counted.should()) ? "; other counts differ" : ""));
    }

    private static long conversions(Tally tally) {
        return tally.sums().entrySet().stream()
                .filter(sum -> sum.getKey().model() == Model.LAST_7)
                .mapToLong(sum -> sum.getValue().count())
                .sum();
    }
}
