package io.fanfare.functions.sharepage;

import io.fanfare.functions.sharepage.MeView.Line;
import io.fanfare.kernel.Language;
import io.fanfare.points.Entry;
import io.fanfare.points.Entry.Correction;
import io.fanfare.points.Rule;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Reward.Terms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a ledger in words: what each point was for.
 *
 * @param rewards by the number that entries have
 */
record LedgerLines(Words words, Titles titles, Map<String, Offered> rewards, Language defaultLanguage, ZoneId zone) {
    List<Line> lines(List<Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        return switch (entry) {
            case Entry.PostingUp(var shares) -> ofShares(shares, null);
            case Entry.PostingDown(var shares) -> ofShares(shares, "me.entry.TAKEN_BACK");
            case Correction(Correction.ClosedPeriod(var shares)) -> ofShares(shares, "me.entry.CLOSED_PERIOD");
            case Entry.Redemption redemption ->
                ofReward(redemption, redemption.reward(), isCause(redemption) ? "me.entry.GIVEN" : "me.entry.REDEEMED");
            case Correction(Correction.Cancelled cancelled) ->
                ofReward(entry, cancelled.reward(), "me.entry.CANCELLED");
            case Correction(Correction.Repair _) -> ofReward(entry, "", "me.entry.REPAIR");
        };
    }

    private Line ofShares(Entry.Shares shares, @Nullable String key) {
        var byRule = new EnumMap<Rule, Long>(Rule.class);
        shares.difference().points().forEach((posting, points) -> byRule.merge(posting.rule(), points, Long::sum));
        var reasons = new ArrayList<String>();
        byRule.forEach((rule, points) -> {
            if (points != 0) {
                reasons.add(words.say("me.rule." + rule) + " " + words.signed(points));
            }
        });
        if (key != null) {
            reasons.add(words.say(key));
        }
        return new Line(
                day(shares.at()),
                titles.title(shares.item()),
                titles.language(shares.item()),
                reasons,
                words.signed(shares.points()));
    }

    private boolean isCause(Entry.Redemption redemption) {
        var offered = rewards.get(redemption.reward());
        return offered != null && offered.reward().terms() instanceof Terms.Cause;
    }

    /** @param reward its number; empty for what is about none */
    private Line ofReward(Entry entry, String reward, String key) {
        var offered = rewards.get(reward);
        var language = offered == null ? null : offered.reward().languageFor(words.language(), defaultLanguage);
        return new Line(
                day(entry.at()),
                offered == null
                        ? null
                        : offered.reward()
                                .text(words.language(), defaultLanguage)
                                .title(),
                Objects.requireNonNullElse(language, words.language()).tag(),
                List.of(words.say(key)),
                words.signed(entry.points()));
    }

    private String day(Instant at) {
        return words.shortDay(LocalDate.ofInstant(at, zone));
    }
}
