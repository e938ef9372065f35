package io.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.dynamo.DynamoLedger;
import io.fanfare.aws.dynamo.DynamoRuns;
import io.fanfare.aws.dynamo.Table;
import io.fanfare.aws.http.Clients;
import io.fanfare.kernel.Hour;
import io.fanfare.local.clock.LocalClock;
import io.fanfare.local.lambda.Storm;
import io.fanfare.points.Ledger.Freshness;
import io.fanfare.points.Rule;
import io.fanfare.probe.Run;
import io.fanfare.testkit.Faults;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The health probe in the whole stack: it comes through from launch to points, names the stage that does not work, and leaves nothing behind. */
final class ProbeIT {
    /** Saturday night: mails to people would wait. */
    private static final Instant NIGHT = Instant.parse("2026-11-21T21:40:00Z");

    private static final Run FIRST = new Run(Hour.parse("2026-11-21T22"));
    private static final String MAIN = "fanfare-MainTable";

    private EmbeddedCloud cloud;
    private Table main;

    @BeforeEach
    void start() {
        cloud = EmbeddedCloud.start(Options.of(Path.of("../template.yaml"))
                .with("HealthProbe", "on")
                .with("QuietTimes", "20-07 SATURDAY SUNDAY")
                // Whoever comes from this machine comes from inside.
                .with("CompanyNetworks", "127.0.0.0/8")
                .withClock(LocalClock.heldAt(NIGHT))
                .byHand());
        main = new Table(Clients.of(DynamoDbClient.builder()), MAIN);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void in_a_stack_that_works_every_run_comes_from_its_launch_to_its_points() {
        cloud.advance(Duration.ofHours(6));

        assertThat(missed()).isEmpty();
        assertThat(logged("probe.ticked"))
                .hasSize(6)
                .allMatch(line -> line.path("missed").asInt() == 0);
        var earned = new DynamoLedger(main).earned(FIRST.person(), FIRST.item(), Freshness.LATEST);
        assertThat(earned.posted().points().keySet())
                .extracting(posting -> posting.rule())
                .containsExactlyInAnyOrder(Rule.CLICK, Rule.REACHED, Rule.INTENT);
        assertThat(earned.entries()).isEqualTo(1);
        assertThat(cloud.mails().all())
                .hasSize(6)
                .allSatisfy(
                        mail -> assertThat(mail.to()).containsExactly("success+fanfare-probe@simulator.amazonses.com"));
    }

    @Test
    void a_tick_that_comes_twice_changes_nothing() {
        cloud.advance(Duration.ofMinutes(50));
        cloud.function("ProbeFlow").invoke("{}");
        cloud.advance(Duration.ofHours(1));
        cloud.function("ProbeFlow").invoke("{}");
        cloud.advance(Duration.ofHours(2));
        cloud.function("ProbeFlow").invoke("{}");
        cloud.settle();

        assertThat(missed()).isEmpty();
        assertThat(cloud.mails().all()).hasSize(4);
        assertThat(new DynamoLedger(main)
                        .earned(FIRST.person(), FIRST.item(), Freshness.LATEST)
                        .version())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PlanDelivery, MAIL",
        "SendMail, MAIL",
        "RecordMailFeedback, MAIL",
        "SharePage, PAGE",
        "FollowLink, LINK",
        "RecordEngagement, FIGURES",
        "JudgeHits, FIGURES",
        "AwardPoints, POINTS"
    })
    void a_function_that_fails_is_told_by_the_stage_that_it_keeps_from_coming(String function, String stage) {
        failing(function);
        cloud.advance(Duration.ofHours(5));

        assertThat(stages()).containsOnlyKeys(stage);
        assertThat(stages().get(stage)).startsWith(FIRST.number());
        assertThat(missed())
                .allSatisfy(line -> assertThat(line.path("found").asText()).isNotEqualTo("withheld"));
    }

    @Test
    void a_mail_service_that_tells_nothing_is_a_missed_mail_and_a_stack_that_is_mended_is_well_again() {
        cloud.weather().events(1, 0, false);
        cloud.advance(Duration.ofHours(3));
        assertThat(stages()).isEqualTo(Map.of("MAIL", List.of(FIRST.number(), FIRST.number() + 1)));
        assertThat(missed().getFirst().path("since").asText()).isEqualTo("2026-11-21T22");
        assertThat(missed().getFirst().path("found").asText()).isEqualTo("SENT");

        cloud.weather().events(0, 0, false);
        cloud.advance(Duration.ofHours(1));
        int before = missed().size();
        cloud.advance(Duration.ofHours(4));
        assertThat(missed()).hasSize(before);
    }

    @Test
    void a_missed_stage_fails_the_tick_at_once_and_is_no_dead_letter() {
        failing("PlanDelivery");
        cloud.advance(Duration.ofHours(2));

        assertThat(logged("probe.ticked")).hasSize(2);
        assertThat(cloud.queues().named("SchedulesDeadLetters").depth()).isZero();
    }

    @Test
    void cleaning_leaves_nothing_of_a_run_but_its_evidence_and_the_judges_folds() {
        cloud.advance(Duration.ofHours(6));
        var runs = new DynamoRuns(main);
        assertThat(keysOf(FIRST)).hasSizeGreaterThan(10);

        runs.upTo(new Run(Hour.of(cloud.clock().instant()))).forEach(run -> {
            runs.clean(run);
            runs.clean(run);
        });

        assertThat(keysOf(FIRST)).isNotEmpty().allMatch(key -> key.startsWith("HOUR#"));
        assertThat(runs.upTo(new Run(Hour.of(cloud.clock().instant())))).isEmpty();
    }

    /** Every row that is under the run's number, or says it. */
    private List<String> keysOf(Run run) {
        var number = Integer.toString(run.number());
        var keys = new ArrayList<String>();
        Map<String, AttributeValue> after = null;
        do {
            var from = after;
            var page = main.client().scan(scan -> scan.tableName(MAIN).exclusiveStartKey(from));
            page.items().stream()
                    .filter(row -> row.toString().contains(number))
                    .forEach(row ->
                            keys.add(row.get("pk").s() + " " + row.get("sk").s()));
            after = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (after != null);
        return keys;
    }

    private void failing(String function) {
        cloud.meet(new Storm() {
            @Override
            public void before(String caller, String service, String operation) {
                if (caller.equals(function)) {
                    throw new Faults.Crash(function);
                }
            }
        });
    }

    private Map<String, List<Integer>> stages() {
        var stages = new HashMap<String, List<Integer>>();
        missed().forEach(line -> stages.computeIfAbsent(line.path("stage").asText(), _ -> new ArrayList<>())
                .add(line.path("run").asInt()));
        return stages;
    }

    private List<JsonNode> missed() {
        return logged("probe.missed");
    }

    private List<JsonNode> logged(String event) {
        return cloud.logs().all().stream()
                .filter(line -> line.path("event").asText().equals(event))
                .toList();
    }
}
