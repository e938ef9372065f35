package io.fanfare.local.ops;

import io.fanfare.aws.dynamo.DynamoHours;
import io.fanfare.aws.dynamo.DynamoScanners;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Reclassify;
import io.fanfare.engagement.Rules;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Shows what other rules would make of the kept evidence, by item, network and class, and has the hours judged by them when told to. It
 * speaks to whatever the SDK's own settings point to.
 */
public final class ReclassifyHours {
    public static final String USAGE =
            "ops reclassify --main TABLE --traces TABLE [--from HOUR] [--to HOUR] [--rules N] [--apply]";
    private static final Hour FIRST = Hour.of(Instant.EPOCH);
    private static final Hour LAST = Hour.parse("9999-12-31T23");
    private static final List<HitClass> CLASSES = List.of(
            new HitClass("HUMAN", HourFacts::human),
            new HitClass("INSIDE", HourFacts::inside),
            new HitClass("PREVIEW", HourFacts::preview),
            new HitClass("BOT", HourFacts::bot),
            new HitClass("UNSURE", HourFacts::unsure));

    private final Reclassify reclassify;
    private final PrintStream out;

    ReclassifyHours(Reclassify reclassify, PrintStream out) {
        this.reclassify = reclassify;
        this.out = out;
    }

    /** @param environment {@code MAIN_TABLE} and {@code TRACES_TABLE} where the arguments do not name them */
    public static void run(List<String> arguments, Map<String, String> environment, PrintStream out) {
        var options = Options.parse(arguments, environment);
        try (var client = Clients.of(DynamoDbClient.builder())) {
            var main = new Table(client, options.main());
            var traces = new Table(client, options.traces());
            var reclassify = new Reclassify(
                    new DynamoHours(main, traces), new DynamoScanners(main, traces), InstantSource.system());
            new ReclassifyHours(reclassify, out).run(options);
        }
    }

    void run(Options options) {
        var comparison = reclassify.compare(options.from(), options.to(), options.rules());
        out.printf(
                "%d hours by rules %d%n",
                comparison.hours().size(), options.rules().number());
        out.printf("%10s  %-10s %-8s %9s %9s %9s%n", "item", "network", "class", "stands", "would be", "change");
        comparison.changes().forEach(this::print);
        if (comparison.changes().isEmpty()) {
            out.println("nothing would change");
        }
        if (options.apply()) {
            reclassify.apply(comparison);
            out.println(
                    "marked: judge-hits takes these rules for these hours at its next pass, and figures and points follow");
        } else {
            out.println("nothing was changed; say --apply to have these hours judged so");
        }
    }

    private void print(Reclassify.Change change) {
        for (var hits : CLASSES) {
            int before = hits.count().applyAsInt(change.before());
            int after = hits.count().applyAsInt(change.after());
            if (before != after) {
                out.printf(
                        Locale.ROOT,
                        "%10s  %-10s %-8s %9d %9d %+9d%n",
                        change.item().item(),
                        network(change.item().network()),
                        hits.name(),
                        before,
                        after,
                        after - before);
            }
        }
    }

    private static String network(int code) {
        return code == Networks.SHARE_PAGE
                ? "share page"
                : Networks.DEFAULT.find(code).map(Network::key).orElse(Integer.toString(code));
    }

    private record HitClass(String name, ToIntFunction<HourFacts> count) {}

    /** @param rules the current ones unless another version is named */
    record Options(String main, String traces, Hour from, Hour to, Rules rules, boolean apply) {
        static Options parse(List<String> arguments, Map<String, String> environment) {
            var words = new Words(arguments, environment);
            try {
                return new Options(
                        words.table("--main", "MAIN_TABLE"),
                        words.table("--traces", "TRACES_TABLE"),
                        words.value("--from").map(Hour::parse).orElse(FIRST),
                        words.value("--to").map(Hour::parse).orElse(LAST),
                        words.value("--rules")
                                .map(Integer::parseInt)
                                .map(Rules::of)
                                .orElse(Rules.CURRENT),
                        arguments.contains("--apply"));
            } catch (DateTimeException malformed) {
                throw new IllegalArgumentException("an hour is written as 2026-11-23T09, in UTC", malformed);
            }
        }
    }

    private record Words(List<String> arguments, Map<String, String> environment) {
        private static final List<String> KNOWN = List.of("--main", "--traces", "--from", "--to", "--rules");

        Words {
            for (int at = 0; at < arguments.size(); at++) {
                if (KNOWN.contains(arguments.get(at)) && at + 1 < arguments.size()) {
                    at++;
                } else if (!arguments.get(at).equals("--apply")) {
                    throw new IllegalArgumentException("usage: " + USAGE);
                }
            }
        }

        Optional<String> value(String option) {
            int at = arguments.indexOf(option);
            return at < 0 ? Optional.empty() : Optional.of(arguments.get(at + 1));
        }

        String table(String option, String variable) {
            @Nullable String fallback = environment.get(variable);
            return value(option)
                    .or(() -> Optional.ofNullable(fallback))
                    .orElseThrow(() -> new IllegalArgumentException("usage: " + USAGE));
        }
    }
}
