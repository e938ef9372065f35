package io.fanfare.board;

import io.fanfare.kernel.Period;
import java.time.YearMonth;
import java.util.Optional;

/** What the hourly roll-up found, each in one cheap read whatever the number of people; may lag a moment behind. */
public interface Boards {
    Optional<Board> find(Scope scope, Board.Kind kind);

    /** Where that many points stand among the people on a board; empty where nobody does. */
    Optional<Place> place(Scope scope, Board.Kind kind, long points);

    /** What everybody together came to; empty where too few people stand behind it. */
    Optional<CompanyFigures> company(Period period);

    Optional<TeamFigures> team(YearMonth month, String team);

    Optional<TopContent> content(Period period);

    Optional<Spotlight> spotlight(YearMonth month);
}
