package io.fanfare.functions.campaignapi;

import io.fanfare.board.TeamFigures;
import io.fanfare.board.TeamNote;
import io.fanfare.kernel.Moments;
import io.fanfare.report.PeopleCount;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A team's month on the wire.
 *
 * @param points null where too few people stand behind them
 * @param readers likewise
 * @param at since when it stands like this; null for a team of under five, and before the first count
 */
record TeamReply(
        String team,
        String month,
        Object members,
        Object active,
        @Nullable Long points,
        @Nullable Long readers,
        @Nullable String at,
        Note note) {
    /** What the leader says to the team. */
    record Note(@Nullable String note, @Nullable String challenge) {}

    static TeamReply of(String team, YearMonth month, @Nullable TeamFigures figures, @Nullable TeamNote note) {
        var sum = figures == null ? null : figures.sum();
        return new TeamReply(
                team,
                month.toString(),
                ResultsReply.told(figures == null ? PeopleCount.Words.FEW : figures.members()),
                ResultsReply.told(figures == null ? PeopleCount.Words.FEW : figures.active()),
                sum == null ? null : sum.points(),
                sum == null ? null : sum.readers(),
                figures == null ? null : Moments.text(figures.at()),
                note == null ? new Note(null, null) : new Note(note.note(), note.challenge()));
    }
}
