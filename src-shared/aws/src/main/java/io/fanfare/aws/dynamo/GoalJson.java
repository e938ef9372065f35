package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.board.Goal;
import io.fanfare.campaign.Contest;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Goals and contests to and from the JSON of their rows. */
final class GoalJson {
    private GoalJson() {}

    static String write(Goal goal) {
        return Json.write(new OfGoal(
                texts(goal.title()),
                goal.team(),
                goal.measure(),
                goal.target(),
                goal.period().text()));
    }

    static Goal goal(int id, String json) {
        var read = Json.read(json, OfGoal.class);
        return new Goal(
                id, languages(read.title()), read.team(), read.measure(), read.target(), Period.parse(read.period()));
    }

    static String write(Contest contest) {
        return Json.write(new OfContest(
                contest.hashtag(),
                contest.campaigns().stream().map(CampaignId::value).toList(),
                texts(contest.title()),
                texts(contest.prize()),
                contest.from(),
                contest.until()));
    }

    static Contest contest(int id, String json) {
        var read = Json.read(json, OfContest.class);
        return new Contest(
                id,
                read.hashtag(),
                read.campaigns().stream().map(CampaignId::new).toList(),
                languages(read.title()),
                languages(read.prize()),
                read.from(),
                read.until());
    }

    private static Map<String, String> texts(Map<Language, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().tag(), Map.Entry::getValue, (one, _) -> one, TreeMap::new));
    }

    private static Map<Language, String> languages(Map<String, String> texts) {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(entry -> Language.of(entry.getKey()).orElseThrow(), Map.Entry::getValue));
    }

    private record OfGoal(
            Map<String, String> title, @Nullable String team, Goal.Measure measure, long target, String period) {}

    private record OfContest(
            String hashtag,
            List<Integer> campaigns,
            Map<String, String> title,
            Map<String, String> prize,
            LocalDate from,
            LocalDate until) {}
}
