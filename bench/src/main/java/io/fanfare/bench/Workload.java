package io.fanfare.bench;

import io.fanfare.aws.json.Json;

/**
 * What an employee and month are reckoned with, from {@code workload.json}.
 *
 * @param mails of campaigns and digests together; a digest a week
 * @param people the part of the hits that people make
 * @param newAssets how often in a month a browser finds that a page has another style sheet and script than the ones it keeps
 * @param keptMonths how long rows stay that do not end by themselves
 * @param openDays how long an hour may be judged again
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
        double newAssets,
        double keptMonths,
        double openDays,
        int idleReceives) {
    static Workload fromFile() {
        var file = Json.tree(Resource.text("workload.json"));
        var each = file.path("perEmployeeAndMonth");
        return new Workload(
                file.path("weeksAMonth").asInt(),
                file.path("hoursAMonth").asInt(),
                each.path("mails").asDouble(),
                each.path("pageOpens").asDouble(),
                each.path("intents").asDouble(),
                each.path("hits").asDouble(),
                file.path("peopleAmongHits").asDouble(),
                file.path("newAssetsAMonth").asDouble(),
                file.path("keptMonths").asDouble(),
                file.path("openDays").asDouble(),
                file.path("idleReceivesAMinuteAndQueue").asInt());
    }

    /** Mails of campaigns that everybody gets in a week, beside the digest. */
    int campaignsAWeek() {
        return (int) Math.round(mails / weeksAMonth) - 1;
    }

    double pageOpensAWeek() {
        return pageOpens / weeksAMonth;
    }

    double newAssetsAWeek() {
        return newAssets / weeksAMonth;
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
