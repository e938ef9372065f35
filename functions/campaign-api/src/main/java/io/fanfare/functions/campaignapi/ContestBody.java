package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Contest;
import io.fanfare.kernel.CampaignId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contest on the wire, as marketing writes it. */
record ContestBody(
        @Nullable String hashtag,
        @Nullable List<@Nullable Integer> campaigns,
        @Nullable Map<String, @Nullable String> title,
        @Nullable Map<String, @Nullable String> prize,
        @Nullable String from,
        @Nullable String until) {

    /** A contest as the API shows it. */
    record Shown(
            int id,
            String hashtag,
            List<Integer> campaigns,
            Map<String, String> title,
            Map<String, String> prize,
            String from,
            String until) {
        static Shown of(Contest contest) {
            return new Shown(
                    contest.id(),
                    contest.hashtag(),
                    contest.campaigns().stream().map(CampaignId::value).toList(),
                    GoalBody.texts(contest.title()),
                    GoalBody.texts(contest.prize()),
                    contest.from().toString(),
                    contest.until().toString());
        }
    }

    /** All of them. */
    record All(List<Shown> contests) {}
}
