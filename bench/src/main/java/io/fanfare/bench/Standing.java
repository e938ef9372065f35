package io.fanfare.bench;

import io.fanfare.local.template.Stack;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a stack costs a month whether anybody uses it or not: what the template declares, and idle polling of its queues.
 *
 * @param metrics that alarms look at where there is no events endpoint
 */
record Standing(int alarms, int metrics, int secrets, int polledQueues) {
    private static final Pattern RESOURCE = Pattern.compile("(?m)^ {2}\\w+:\\R {4}Type: ([\\w:]+)");
    /** What is there on request alone, such as the health probe's alarm. */
    private static final Pattern CONDITION = Pattern.compile("(?m)^ {4}Condition:");

    private static final Pattern METRIC = Pattern.compile("MetricStat:");
    private static final Pattern OF_AN_ENDPOINT = Pattern.compile("- TellsAnEndpoint\\R.*MetricStat:.*");

    static Standing of(String template, Stack stack) {
        int alarms = 0;
        int metrics = 0;
        var starts = RESOURCE.matcher(template).results().toList();
        for (int at = 0; at < starts.size(); at++) {
            if (starts.get(at).group(1).equals("AWS::CloudWatch::Alarm")) {
                int end = at + 1 < starts.size() ? starts.get(at + 1).start() : template.length();
                var text = OF_AN_ENDPOINT
                        .matcher(template.substring(starts.get(at).start(), end))
                        .replaceAll("");
                if (CONDITION.matcher(text).find()) {
                    continue;
                }
                alarms++;
                metrics += Math.max(
                        1, Math.toIntExact(METRIC.matcher(text).results().count()));
            }
        }
        int queues = Math.toIntExact(stack.functions().stream()
                .flatMap(function -> function.mappings().stream())
                .count());
        return new Standing(alarms, metrics, stack.secrets().size(), queues);
    }

    /** Dollars a month by what they are for. */
    Map<String, Double> costs(Workload workload, Prices prices) {
        double receives = 60.0 * workload.idleReceives() * workload.hoursAMonth() * polledQueues;
        var costs = new LinkedHashMap<String, Double>();
        costs.put(
                alarms + " alarms on " + metrics + " metrics",
                metrics * prices.of("ALARM_METRIC").usd());
        costs.put(
                polledQueues + " queues, polled " + workload.idleReceives() + " times a minute each",
                receives * prices.of("SQS_REQUEST").usd());
        costs.put(secrets + " secrets", secrets * prices.of("SECRET").usd());
        costs.put("dashboard (three are free in an account), topic, KMS keys of AWS", 0.0);
        return costs;
    }
}
