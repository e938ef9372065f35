package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Contest;
import io.fanfare.delivery.MailBudget;
import io.fanfare.kernel.CampaignId;
import java.util.regex.Pattern;

/** Turns a contest as it was sent into one that keeps the rules. */
final class ContestForm {
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{N}_]{1,59}");
    private static final int MOST_CAMPAIGNS = 50;
    private static final int MOST_DAYS = 92;

    private ContestForm() {}

    static Form<Contest> check(int id, ContestBody body) {
        var checks = new Checks();
        var hashtag = checks.line("hashtag", body.hashtag(), 60);
        checks.rule(hashtag.isEmpty() || HASHTAG.matcher(hashtag).matches(), "hashtag", "hashtag");
        var campaigns = checks.list("campaigns", body.campaigns(), MOST_CAMPAIGNS);
        checks.rule(!campaigns.isEmpty(), "campaigns", "required");
        checks.rule(campaigns.stream().allMatch(number -> number > 0), "campaigns", "campaign-id");
        var title = GoalForm.titles(checks, "title", body.title(), MailBudget.CONTEST, true);
        var prize = GoalForm.titles(checks, "prize", body.prize(), MailBudget.CONTEST, false);
        var from = checks.day("from", body.from());
        var until = checks.day("until", body.until());
        checks.rule(!until.isBefore(from), "until", "after-start");
        checks.rule(until.isBefore(from.plusDays(MOST_DAYS)), "until", "range");
        return checks.violations().isEmpty()
                ? new Form.Valid<>(new Contest(
                        id, hashtag, campaigns.stream().map(CampaignId::new).toList(), title, prize, from, until))
                : new Form.Invalid<>(Problem.invalid(checks.violations()));
    }
}
