package io.fanfare.digest;

import io.fanfare.board.Board;
import io.fanfare.board.CompanyFigures;
import io.fanfare.board.Goal;
import io.fanfare.board.GoalProgress;
import io.fanfare.board.Goals;
import io.fanfare.board.TeamNote;
import io.fanfare.delivery.MailContent.Together;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What everybody did together, from figures that are told anyway; all of it may lag a few minutes behind. */
public final class JointNews {
    /** How many places of the board a digest shows. */
    private static final int PLACES = 5;
    /** How long a leader's words are news. */
    private static final Duration FRESH = Duration.ofDays(28);

    private final Function<Week, Optional<CompanyFigures>> company;
    private final Function<Week, Optional<Board>> people;
    private final Supplier<List<GoalProgress>> goals;
    private final Function<String, Optional<TeamNote>> notes;
    private final Language language;

    /**
     * @param people the week's board of people
     * @param notes by team
     * @param language the company's
     */
    public JointNews(
            Function<Week, Optional<CompanyFigures>> company,
            Function<Week, Optional<Board>> people,
            Supplier<List<GoalProgress>> goals,
            Function<String, Optional<TeamNote>> notes,
            Language language) {
        this.company = company;
        this.people = people;
        this.goals = goals;
        this.notes = notes;
        this.language = language;
    }

    /** @param week the week that the digest tells of */
    public Together of(Employee person, Week week, Instant now) {
        var team = person.profile().department();
        var note = notes.apply(team).filter(each -> each.at().isAfter(now.minus(FRESH)));
        return new Together(
                company.apply(week).map(CompanyFigures::readers).orElse(0L),
                goal(person, now),
                note.map(TeamNote::note).orElse(null),
                note.map(TeamNote::challenge).orElse(null),
                person.publicity().boards() ? top(week) : List.of());
    }

    private Together.@Nullable Goal goal(Employee person, Instant now) {
        var profile = person.profile();
        return Goals.nearest(goals.get(), profile.department(), now)
                .map(progress -> goal(progress, profile.language()))
                .orElse(null);
    }

    private Together.Goal goal(GoalProgress progress, Language reader) {
        var goal = progress.goal();
        return new Together.Goal(
                goal.title(reader, language),
                Math.max(0, Objects.requireNonNullElse(progress.now(), 0L)),
                goal.target(),
                goal.measure() == Goal.Measure.READERS);
    }

    private List<Together.Place> top(Week week) {
        return people.apply(week).map(Board::lines).orElse(List.of()).stream()
                .limit(PLACES)
                .map(line -> new Together.Place(line.rank(), line.name(), line.points()))
                .toList();
    }
}
