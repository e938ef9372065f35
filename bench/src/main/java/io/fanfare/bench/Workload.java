package io.fanfare.bench;

import io.fanfare.aws.json.Json;
import java.util.Map;

/**
 * What an employee and month are reckoned with, from {@code workload.json}.
 *
 * @param mails of campaigns and digests together; a digest a week
 * @param people the part of the hits that people make
 * @param keptMonths how long rows stay, by table
 * @param idleReceives what Lambda asks of a queue in a minute while nothing comes
 */
record Workload(
        int weeksAMonth,
        int hoursAMonth,
        double mails,
        double pageOpens,
        double intents,
        double hits,
        double people,
        Map<String, Double> keptMonths,
        int idleReceives) {
    static Workload fromFile() {
        var file = Json.tree(Resource.text("workload.json"));
        var each = file.path("perEmployeeAndMonth");
        var kept = file.path("keptMonths");
        return new Workload(
                file.path("weeksAMonth").asInt(),
                file.path("hoursAMonth").asInt(),
                each.path("mails").asDouble(),
                each.path("pageOpens").asDouble(),
                each.path("intents").asDouble(),
                each.path("hits").asDouble(),
                file.path("peopleAmongHits").asDouble(),
                Map.of(
                        "main",
                        kept.path("main").asDouble(),
                        "traces",
                        kept.path("traces").asDouble()),
                file.path("idleReceivesAMinuteAndQueue").asInt());
    }

    /** Mails of campaigns that everybody gets in a week, beside the digest. */
    int campaignsAWeek() {
        return (int) Math.round(mails / weeksAMonth) - 1;
    }

    double pageOpensAWeek() {
        return pageOpens / weeksAMonth;
    }

    double intentsAnOpen() {
        return intents / pageOpens;
    }

    double hitsAShare() {
        return hits / intents;
    }

    /** How many of something falls to the one with this number, when everybody gets {@code each} on average. */
    static int share(int number, double each) {
        return (int) (Math.floor((number + 1) * each + 1e-9) - Math.floor(number * each + 1e-9));
    }
}
