package io.fanfare.functions.sharepage;

import io.fanfare.functions.sharepage.MeView.Line;
import io.fanfare.points.Entry;
import io.fanfare.points.Entry.Correction;
import io.fanfare.points.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a ledger in words: what each point was for. */
record LedgerLines(Words words, Titles titles, ZoneId zone) {
    List<Line> lines(List<Entry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private Line line(Entry entry) {
        return switch (entry) {
            case Entry.PostingUp(var shares) -> ofShares(shares, null);
            case Entry.PostingDown(var shares) -> ofShares(shares, "me.entry.TAKEN_BACK");
            case Correction(Correction.ClosedPeriod(var shares)) -> ofShares(shares, "me.entry.CLOSED_PERIOD");
            case Entry.Redemption redemption -> ofReward(redemption, "me.entry.REDEEMED");
            case Correction(Correction.Cancelled _) -> ofReward(entry, "me.entry.CANCELLED");
            case Correction(Correction.Repair _) -> ofReward(entry, "me.entry.REPAIR");
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

    private Line ofReward(Entry entry, String key) {
        return new Line(
                day(entry.at()), null, words.language().tag(), List.of(words.say(key)), words.signed(entry.points()));
    }

    private String day(Instant at) {
        return words.shortDay(LocalDate.ofInstant(at, zone));
    }
}
