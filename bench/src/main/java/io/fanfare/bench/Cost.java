package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.local.Options;
import io.fanfare.local.meter.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a month costs. Measured are a day with nobody, a week of the workload, and a day after it on which nobody does anything: the first is
 * what a stack costs by itself, the week beyond its quiet days is the workload, and a quiet day beyond the first is what people cost by being there.
 */
final class Cost implements Benchmark {
    static final double VARIABLE_TARGET = 0.20;
    static final double FIXED_TARGET = 6;
    private static final String USAGE = "usage: bench cost [--people N], from 8";
    private static final int PEOPLE = 1_000;
    private static final int LEAST = 8;
    private static final int DAYS = 7;
    private static final int WARM_UP = 4;
    private static final int A_THOUSAND = 1_000;
    private static final double GB = 1e9;
    private static final String SES = "SES";

    private final int people;
    private final Path template;
    private final Duration week;
    private final Workload workload = Workload.fromFile();
    private final Prices prices = Prices.fromFile();

    Cost(List<String> words) {
        this(words.isEmpty() ? PEOPLE : people(words), Path.of("template.yaml"), Duration.ofDays(DAYS));
    }

    /** @param week how long the week takes; a day of quiet is a seventh of it */
    Cost(int people, Path template, Duration week) {
        this.people = people;
        this.template = template;
        this.week = week;
    }

    private static int people(List<String> words) {
        if (words.size() == 2
                && words.getFirst().equals("--people")
                && words.getLast().matches("\\d{1,6}")) {
            int number = Integer.parseInt(words.getLast());
            if (number >= LEAST) {
                return number;
            }
        }
        throw new IllegalArgumentException(USAGE);
    }

    /**
     * What was measured.
     *
     * @param week of the workload
     * @param main what the main table held when everybody had joined
     * @param mainGrowth what the week added to it
     */
    record Measured(
            int people,
            Usage nobody,
            Usage week,
            Usage quiet,
            CostWeek.Done done,
            Weight main,
            Weight mainGrowth,
            Weight tracesGrowth,
            Standing standing) {}

    @Override
    public JsonNode run() throws IOException {
        var measured = measure();
        var variable = variable(measured);
        var fixed = fixed(measured);
        print(measured, variable, fixed);
        return result(variable, fixed);
    }

    Measured measure() throws IOException {
        try (var stage = new CompanyStage(Options.of(template), new Visitors(1))) {
            var day = week.dividedBy(DAYS);
            // Handlers that run for the first time are slower than they ever are again.
            stage.pass(day.dividedBy(WARM_UP));
            var nobody = stage.during(() -> stage.pass(day));
            stage.employ(people);
            var written = stage.cloud.clock().instant().plus(week.dividedBy(2));
            var main = stage.weight("Main", workload, written);
            var traces = stage.weight("Traces", workload, written);
            var visited = new CostWeek(stage, workload, week);
            var done = new java.util.concurrent.atomic.AtomicReference<CostWeek.Done>();
            var busy = stage.during(() -> done.set(visited.run()));
            var mainGrowth = stage.weight("Main", workload, written).minus(main);
            var tracesGrowth = stage.weight("Traces", workload, written).minus(traces);
            var quiet = stage.during(() -> stage.pass(day));
            var standing = Standing.of(Files.readString(template), stage.cloud.stack());
            return new Measured(people, nobody, busy, quiet, done.get(), main, mainGrowth, tracesGrowth, standing);
        }
    }

    private double daysAMonth() {
        return (double) workload.hoursAMonth() * DAYS / week.toHours();
    }

    /** What the people and their month cost, for a thousand of them, mails included. */
    Bill variable(Measured measured) {
        var doing = measured.week().minus(measured.quiet().times(DAYS)).times(workload.weeksAMonth());
        var being = measured.quiet().minus(measured.nobody()).times(daysAMonth());
        var usage = doing.plus(being).without(Unit.METRIC_HOUR).times((double) A_THOUSAND / measured.people());
        return Bill.of(usage, prices).and("DynamoDB", "(storage and backup)", storage(measured));
    }

    /** Rows of as many months as each is kept, and the people themselves. */
    private double storage(Measured measured) {
        double perThousand = (double) A_THOUSAND / measured.people() / GB;
        double main =
                (measured.main().bytes() + measured.mainGrowth().byteMonths() * workload.weeksAMonth()) * perThousand;
        double traces = measured.tracesGrowth().byteMonths() * workload.weeksAMonth() * perThousand;
        double table = prices.of("TABLE_GB").usd();
        return main * (table + prices.of("BACKUP_GB").usd()) + traces * table;
    }

    /** What a stack costs by itself, by what it is for. */
    Map<String, Double> fixed(Measured measured) {
        var costs = new LinkedHashMap<>(measured.standing().costs(workload, prices));
        var byService = Bill.of(measured.nobody().without(Unit.METRIC_HOUR).times(daysAMonth()), prices)
                .byService();
        byService.forEach((service, usd) -> costs.put(service + ": schedules that find nothing to do", usd));
        costs.put(
                "metrics of our own, in the hours in which they have a value",
                measured.week().of(Unit.METRIC_HOUR)
                        * daysAMonth()
                        / DAYS
                        * prices.of(Unit.METRIC_HOUR).usd());
        return costs;
    }

    private void print(Measured measured, Bill variable, Map<String, Double> fixed) {
        var done = measured.done();
        System.out.printf(
                "%,d people; in a week %,d mails, %,d pages opened, %,d shares, %,d hits; prices of %s%n%n",
                measured.people(), done.mails(), done.opened(), done.shared(), done.hits(), prices.region());
        System.out.println("Variable, $ per 1,000 employees and month");
        table(variable);
        double beside = variable.total() - variable.ofService(SES);
        System.out.printf(
                "beside SES %.3f (target %.2f)%s; mails by SES %.3f more%n%n",
                beside, VARIABLE_TARGET, beside > VARIABLE_TARGET ? " OVER" : "", variable.ofService(SES));
        System.out.println("Fixed, $ per stack and month");
        fixed.forEach((what, usd) -> System.out.printf("  %-64s %8.3f%n", what, usd));
        double sum = sum(fixed);
        System.out.printf(
                "  %-64s %8.3f (target %.2f)%s%n%n", "together", sum, FIXED_TARGET, sum > FIXED_TARGET ? " OVER" : "");
        System.out.println("Gigabyte-seconds are those of this machine; everything else is counted.");
    }

    private static void table(Bill bill) {
        var services = bill.byService().keySet();
        System.out.printf("  %-32s", "");
        services.forEach(service -> System.out.printf(" %15s", service));
        System.out.printf(" %9s%n", "together");
        bill.byFunction().forEach((function, together) -> {
            System.out.printf("  %-32s", function);
            services.forEach(service ->
                    System.out.printf(" %15.4f", bill.lines().getOrDefault(new Bill.Line(service, function), 0.0)));
            System.out.printf(" %9.4f%n", together);
        });
        System.out.printf("  %-32s", "together");
        bill.byService().values().forEach(usd -> System.out.printf(" %15.4f", usd));
        System.out.printf(" %9.4f%n", bill.total());
    }

    private static double sum(Map<String, Double> costs) {
        return costs.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private JsonNode result(Bill variable, Map<String, Double> fixed) {
        var result = JsonNodeFactory.instance
                .objectNode()
                .put("variableUsdPer1000", rounded(variable.total() - variable.ofService(SES)))
                .put("fixedUsd", rounded(sum(fixed)));
        var services = result.putObject("byService");
        variable.byService().forEach((service, usd) -> services.put(service, rounded(usd)));
        return result;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
