package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.aws.dynamo.DynamoFigures;
import io.fanfare.aws.dynamo.Keys;
import io.fanfare.aws.dynamo.LedgerProof;
import io.fanfare.aws.dynamo.Rows;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.local.Options;
import io.fanfare.local.lambda.Storm;
import io.fanfare.local.ses.Mail;
import io.fanfare.local.ses.SesFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A crowd that is busy while everything goes wrong; then the weather clears, an operator brings back what was spilled and what is dead, and
 * every figure is held against what was acknowledged.
 */
final class Chaos implements Benchmark {
    private static final String USAGE = "usage: bench chaos [--seconds N]";
    private static final int SECONDS = 600;
    private static final int PEOPLE = 40;
    private static final long SEED = 20_261_122;
    private static final int TRIES = 4;
    private static final int STEP_MINUTES = 5;
    /** A campaign in eight hours, and an operator who looks as often. */
    private static final int STEPS_A_ROUND = 96;

    private static final int MOST_ROUNDS_TO_CLEAR = 5;
    private static final double SES_FAULT = 0.005;
    private static final double EVENTS_LOST = 0.02;
    private static final double EVENTS_DOUBLED = 0.1;

    private final int seconds;
    private final Path template;

    Chaos(List<String> words) {
        this(words.isEmpty() ? SECONDS : seconds(words), Path.of("template.yaml"));
    }

    Chaos(int seconds, Path template) {
        this.seconds = seconds;
        this.template = template;
    }

    private static int seconds(List<String> words) {
        if (words.size() == 2
                && words.getFirst().equals("--seconds")
                && words.getLast().matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(words.getLast());
        }
        throw new IllegalArgumentException(USAGE);
    }

    /**
     * What came of it.
     *
     * @param events mails, and deeds of people that were acknowledged
     * @param differences what is lost or doubled, in words
     * @param unknown mails of which nobody will ever know whether SES took them
     * @param left dead letters that came back again
     */
    record Outcome(
            long seconds,
            long events,
            long lost,
            long doubled,
            int deadLetters,
            int explained,
            int left,
            int replayed,
            int unknown,
            Map<ChaosStorm.Fault, Integer> faults,
            List<String> differences) {}

    @Override
    public JsonNode run() throws IOException {
        var outcome = storm();
        System.out.printf(
                "%d s of storm: %s%n%,d events; %d spilled hits replayed, %d dead letters redriven (%d explained, %d left); "
                        + "%d mails unknown; lost %d, doubled %d%n",
                outcome.seconds(),
                outcome.faults(),
                outcome.events(),
                outcome.replayed(),
                outcome.deadLetters(),
                outcome.explained(),
                outcome.left(),
                outcome.unknown(),
                outcome.lost(),
                outcome.doubled());
        outcome.differences().forEach(difference -> System.out.println("  " + difference));
        return JsonNodeFactory.instance
                .objectNode()
                .put("seconds", outcome.seconds())
                .put("events", outcome.events())
                .put("lost", outcome.lost())
                .put("doubled", outcome.doubled())
                .put("deadLetters", outcome.deadLetters())
                .put("explained", outcome.explained());
    }

    Outcome storm() throws IOException {
        // Everybody gets every mail: budgets are not what is tried here.
        try (var stage = new CompanyStage(Options.of(template).with("AskBudget", "20"), new Visitors(TRIES))) {
            stage.employ(PEOPLE);
            var storm = new ChaosStorm(SEED);
            var crowd = new ChaosCrowd(stage, SEED);
            var operator = new ChaosOperator(stage.cloud, storm);
            var launched = new ArrayList<CompanyStage.Launched>();
            long began = System.nanoTime();
            do {
                launched.add(stage.launch(launched.size() + 1));
                blow(stage, storm);
                for (int step = 0; step < STEPS_A_ROUND && elapsed(began) < seconds; step++) {
                    storm.step();
                    step(stage, crowd);
                }
                calm(stage);
                clear(stage, crowd, operator);
            } while (elapsed(began) < seconds);
            long took = elapsed(began);
            stage.pass(Duration.ofHours(6));
            return compare(stage, crowd, operator, launched, storm, took);
        }
    }

    private static long elapsed(long began) {
        return (System.nanoTime() - began) / 1_000_000_000L;
    }

    private static void step(CompanyStage stage, ChaosCrowd crowd) {
        stage.pass(Duration.ofMinutes(STEP_MINUTES));
        crowd.act();
    }

    private static void blow(CompanyStage stage, ChaosStorm storm) {
        var random = new Random(SEED);
        stage.cloud.meet(storm);
        stage.cloud
                .weather()
                .refusing(_ -> chance(random, SesFault.TOO_MANY))
                .breakingAfterwards(_ -> chance(random, SesFault.BROKEN))
                .events(EVENTS_LOST, EVENTS_DOUBLED, true);
    }

    private static synchronized Optional<SesFault> chance(Random random, SesFault fault) {
        return random.nextDouble() < SES_FAULT ? Optional.of(fault) : Optional.empty();
    }

    private static void calm(CompanyStage stage) {
        stage.cloud.meet(Storm.CALM);
        stage.cloud
                .weather()
                .refusing(_ -> Optional.empty())
                .breakingAfterwards(_ -> Optional.empty())
                .events(0, 0, false);
    }

    /** Everybody gets their answer, and the operator brings back what there is, until nothing is left. */
    private static void clear(CompanyStage stage, ChaosCrowd crowd, ChaosOperator operator) throws IOException {
        while (crowd.isBusy()) {
            step(stage, crowd);
        }
        operator.replaySpill();
        for (int round = 0; round < MOST_ROUNDS_TO_CLEAR; round++) {
            // As long as a message may still be hidden after its last failure.
            stage.pass(Duration.ofHours(1));
            operator.redrive();
        }
        while (crowd.isBusy()) {
            step(stage, crowd);
        }
    }

    private static Outcome compare(
            CompanyStage stage,
            ChaosCrowd crowd,
            ChaosOperator operator,
            List<CompanyStage.Launched> launched,
            ChaosStorm storm,
            long took) {
        var balance = new Balance();
        int unknown = 0;
        for (var one : launched) {
            var truth = crowd.truths().getOrDefault(one.campaign(), new ChaosCrowd.Truth());
            figures(balance, stage.main(), one, truth);
            var mails = stage.results(one.campaign()).path("mails");
            unknown += mails.path("unknown").asInt();
            mails(balance, one, mails);
        }
        balance.same(
                "points",
                crowd.truths().values().stream()
                        .mapToLong(ChaosCrowd.Truth::points)
                        .sum(),
                points(stage));
        balance.same("mails that came once", distinct(stage), letters(stage));
        return new Outcome(
                took,
                crowd.acknowledged() + letters(stage),
                balance.lost,
                balance.doubled,
                operator.deadLetters(),
                operator.explained(),
                operator.left(),
                operator.replayed(),
                unknown,
                storm.faults(),
                List.copyOf(balance.differences));
    }

    private static void figures(Balance balance, Table main, CompanyStage.Launched one, ChaosCrowd.Truth truth) {
        var figures = new DynamoFigures(main).of(new ItemId(one.item()));
        var rungs = figures.rungs();
        var of = "campaign " + one.campaign() + " ";
        balance.same(of + "opened", truth.opened.size(), rungs.opened());
        balance.same(of + "intent", truth.intents.size(), rungs.anywhere().intent());
        balance.same(of + "reached", truth.readers.size(), rungs.anywhere().reached());
        int humans = figures.counts().entrySet().stream()
                .filter(network -> network.getKey() != io.fanfare.sharing.Networks.SHARE_PAGE)
                .mapToInt(network -> network.getValue().human())
                .sum();
        balance.same(of + "readers", truth.humans(), humans);
    }

    private static void mails(Balance balance, CompanyStage.Launched one, JsonNode mails) {
        var of = "campaign " + one.campaign() + " ";
        balance.same(of + "mails planned", PEOPLE, mails.path("planned").asInt());
        int settled = mails.path("sent").asInt()
                + mails.path("unknown").asInt()
                + mails.path("refused").asInt()
                + mails.path("carried").asInt();
        balance.same(of + "mails settled", mails.path("planned").asInt(), settled);
    }

    private static long letters(CompanyStage stage) {
        return stage.cloud.mails().count();
    }

    private static long distinct(CompanyStage stage) {
        return stage.cloud.mails().all().stream()
                .map(Chaos::whose)
                .collect(Collectors.toSet())
                .size();
    }

    /** The mail of a week whatever the attempt. */
    private static String whose(Mail mail) {
        var claim = ChaosCrowd.claim(mail);
        return claim.week() + " " + claim.person() + " " + claim.mail().text();
    }

    /** The sum of all balances; one that is not the sum of its entries is a fault of its own. */
    private static long points(CompanyStage stage) {
        var main = stage.main();
        var proof = new LedgerProof(main);
        var today = LocalDate.ofInstant(stage.cloud.clock().instant(), ZoneOffset.UTC);
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(EmployeeId::new)
                .mapToLong(person -> {
                    if (!proof.prove(person, today).findings().isEmpty()) {
                        throw new IllegalStateException("a balance is not the sum of its entries");
                    }
                    return main.get(Keys.balance(person), Table.Read.STRONG)
                            .map(row -> Rows.number(row, "pts"))
                            .orElse(0L);
                })
                .sum();
    }

    /** What is missing from figures, and what is in them too often. */
    private static final class Balance {
        private final List<String> differences = new ArrayList<>();
        private long lost;
        private long doubled;

        void same(String what, long done, long figure) {
            lost += Math.max(0, done - figure);
            doubled += Math.max(0, figure - done);
            if (done != figure) {
                differences.add(what + ": " + done + " were acknowledged, the figure is " + figure);
            }
        }
    }
}
