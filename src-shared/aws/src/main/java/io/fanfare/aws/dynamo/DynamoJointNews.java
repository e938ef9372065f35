package io.fanfare.aws.dynamo;

import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Scope;
import io.fanfare.board.TeamNote;
import io.fanfare.digest.JointNews;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import java.time.InstantSource;
import java.util.List;
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
        var goals = new Cached<String, List<GoalProgress>>(_ -> Optional.of(new DynamoGoals(table).all()), clock);
        return new JointNews(
                keeping(company, clock),
                keeping(people, clock),
                () -> goals.find("").orElse(List.of()),
                keeping(notes, clock),
                language);
    }

    private static <K, V> Function<K, Optional<V>> keeping(Function<K, Optional<V>> source, InstantSource clock) {
        var kept = new Cached<K, Optional<V>>(key -> Optional.of(source.apply(key)), clock);
        return key -> kept.find(key).flatMap(found -> found);
    }
}
