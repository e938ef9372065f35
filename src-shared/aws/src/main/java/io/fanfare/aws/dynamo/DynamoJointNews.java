package io.fanfare.aws.dynamo;

import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Scope;
import io.fanfare.board.TeamNote;
import io.fanfare.digest.JointNews;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** What everybody did together, read once in five minutes; that there is nothing is kept as well, since most teams have no note. */
public final class DynamoJointNews {
    private DynamoJointNews() {}

    /** @param language the company's */
    public static JointNews cached(Table table, Language language, InstantSource clock) {
        var boards = new DynamoBoards(table);
        Function<Week, Optional<CompanyFigures>> company = week -> boards.company(new Period.OfWeek(week));
        Function<Week, Optional<Board>> people =
                week -> boards.find(new Scope.OfPeriod(new Period.OfWeek(week)), Board.Kind.PEOPLE);
        Function<String, Optional<TeamNote>> notes = new DynamoTeamNotes(table)::of;
        return new JointNews(
                Cached.withNothing(company, clock),
                Cached.withNothing(people, clock),
                Cached.single(new DynamoGoals(table)::all, clock),
                Cached.withNothing(notes, clock),
                language);
    }
}
