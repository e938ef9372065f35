package io.fanfare.architecture;

import static io.fanfare.architecture.Template.map;
import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.aws.log.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What wakes somebody: nothing that can fail goes without an alarm, no alarm without a word on what to do, and the bill stays small. */
class AlarmsTest {
    private static final Template TEMPLATE = Template.REAL;
    private static final Map<String, Map<String, Object>> ALARMS = TEMPLATE.ofType("AWS::CloudWatch::Alarm");
    /** Those of a stack that asks for nothing. */
    private static final Map<String, Map<String, Object>> USUAL = ALARMS.entrySet().stream()
            .filter(alarm -> !TEMPLATE.resource(alarm.getKey()).containsKey("Condition"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern QUEUE = Pattern.compile("!GetAtt (\\w+)\\.QueueName");
    private static final int MOST = 30;

    /** A tick is tried three times, and the next one does what is due: only one that failed for good wakes somebody, as a dead letter. */
    @Test
    void aFunctionOnAScheduleLeavesTheTicksAtWhichItFailedAmongTheDeadLetters() {
        assertThat(TEMPLATE.functions())
                .filteredOn(AlarmsTest::isOnASchedule)
                .hasSizeGreaterThan(5)
                .allSatisfy(function -> assertThat(map(function.properties().get("DeadLetterQueue")))
                        .as(function.id())
                        .containsEntry("Type", "SQS")
                        .containsEntry("TargetArn", "!GetAtt SchedulesDeadLetters.Arn"));
    }

    /** The probe's ticks are no work that could be made up for: it fails in order to tell, and at once. */
    @Test
    void theProbesTicksAreTriedOnceAndWakeSomebodyThemselves() {
        assertThat(TEMPLATE.properties("ProbeFlow"))
                .containsEntry("EventInvokeConfig", Map.of("MaximumRetryAttempts", 0))
                .doesNotContainKey("DeadLetterQueue");
        assertThat(USUAL).doesNotContainKey("ProbeFlowErrors");
    }

    private static boolean isOnASchedule(Template.Function function) {
        return function.triggers().contains("ScheduleV2") && !function.id().equals("ProbeFlow");
    }

    @Test
    void everyOtherFunctionHasAnAlarmOnItsErrors() {
        // What fetch-page fails at, a check says of the page, and launch-due tells.
        assertThat(TEMPLATE.functions())
                .filteredOn(function -> !function.id().equals("FetchPage") && !isOnASchedule(function))
                .hasSizeGreaterThan(9)
                .allSatisfy(function -> assertThat(ALARMS.get(function.id() + "Errors"))
                        .as(function.id())
                        .containsEntry("MetricName", "Errors")
                        .containsEntry("Namespace", "AWS/Lambda")
                        .containsEntry(
                                "Dimensions",
                                List.of(Map.of("Name", "FunctionName", "Value", "!Ref " + function.id()))));
    }

    @Test
    void everyQueueOfDeadLettersIsWatched() {
        var deadLetters = TEMPLATE.ofType("AWS::SQS::Queue").keySet().stream()
                .filter(id -> id.endsWith("DeadLetters"))
                .collect(Collectors.toCollection(TreeSet::new));
        var watched = QUEUE.matcher(ALARMS.get("DeadLetters").toString())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(watched).hasSizeGreaterThan(5).isEqualTo(deadLetters);
        assertThat(ALARMS.get("DeadLetters")).containsEntry("Threshold", 1);
    }

    @Test
    void everyAlarmTellsSomebodySaysWhatItMeansAndIsQuietWhereThereIsNothing() {
        assertThat(ALARMS).isNotEmpty();
        ALARMS.forEach((id, alarm) -> {
            assertThat(alarm)
                    .as(id)
                    .containsEntry("TreatMissingData", "notBreaching")
                    .containsKey("AlarmDescription");
            assertThat(alarm.get("AlarmActions").toString())
                    .as(id)
                    .contains("MakesAlarmTopic", "!Ref AlarmsTopic", "!Ref AlarmTopic");
        });
    }

    @Test
    void everyAlarmHasItsEntryInTheRunbookAndBack() {
        var headings = Repository.text("docs/operations.md")
                .lines()
                .filter(line -> line.startsWith("### Alarm "))
                .flatMap(line -> Stream.of(line.substring("### Alarm ".length()).split(", ")))
                .toList();
        assertThat(headings).containsExactlyInAnyOrderElementsOf(ALARMS.keySet());
    }

    @Test
    void whatIsCountedIsWatchedOrShownAndNothingElseIs() {
        var names = Arrays.stream(Metric.values()).map(Metric::text).collect(Collectors.toSet());
        var dashboard = TEMPLATE.properties("Dashboard").get("DashboardBody").toString();
        var shown = Pattern.compile("\"Fanfare\",\"(\\w+)\"").matcher(dashboard).results();
        assertThat(shown.map(match -> match.group(1)).collect(Collectors.toSet()))
                .isEqualTo(names);
        var watched = ALARMS.values().stream()
                .filter(alarm -> "Fanfare".equals(alarm.get("Namespace")))
                .map(alarm -> alarm.get("MetricName").toString());
        assertThat(watched).hasSize(3).allMatch(names::contains);
    }

    @Test
    void theDashboardShowsEveryFunctionAndQueue() {
        var dashboard = TEMPLATE.properties("Dashboard").get("DashboardBody").toString();
        assertThat(TEMPLATE.functions()).allMatch(function -> dashboard.contains("\"${" + function.id() + "}\""));
        assertThat(TEMPLATE.ofType("AWS::SQS::Queue").keySet().stream().filter(id -> !id.startsWith("Endpoint")))
                .allMatch(id -> dashboard.contains("${" + id + ".QueueName}"));
    }

    /** An alarm costs ten cents a month for each metric that it looks at. */
    @Test
    void theAlarmsCostWhatTheDocsSay() {
        int metrics = USUAL.values().stream()
                .mapToInt(alarm -> alarm.containsKey("Metrics")
                        ? (int) Template.list(alarm.get("Metrics")).stream()
                                .filter(part -> part.toString().contains("MetricStat"))
                                .count()
                        : 1)
                .sum();
        assertThat(ALARMS).hasSizeLessThanOrEqualTo(MOST);
        assertThat(Repository.text("docs/operations.md"))
                .contains("| " + USUAL.size() + " alarms on " + metrics + " metrics | $"
                        + "%.2f".formatted(metrics / 10.0) + " |");
        assertThat(map(TEMPLATE.properties("AlarmsByMail"))).containsEntry("Protocol", "email");
    }
}
