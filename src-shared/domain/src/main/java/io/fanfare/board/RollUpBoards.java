package io.fanfare.board;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.Contest;
import io.fanfare.campaign.Contests;
import io.fanfare.content.Items;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Roster;
import io.fanfare.points.Balances;
import io.fanfare.points.Owed;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.report.Figures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the boards anew: one walk over roster and balances, then the figures of this and last week, month, quarter and all time, of
 * campaigns and contests that run or ended a short while ago, and the progress of goals. Every row is SET on its own and from nothing but
 * what stands elsewhere, so a run that is cut off is finished by the next, and a second run changes nothing.
 */
public final class RollUpBoards {
    /** How long a campaign's board moves after its end: late evidence is judged by then. */
    static final Duration AFTER_END = Duration.ofDays(4);

    private final People people;
    private final Content content;
    private final Sheets sheets;
    private final Boards boards;
    private final Goals goals;
    private final Contests contests;

    /** Where people and their points are read. */
    public record People(Roster roster, Balances balances, Leavers leavers) {}

    /**
     * What becomes of people who left: the walk over the roster sees them anyway, until they are erased.
     *
     * @param erase asks for their erasure, again each time until it is done
     * @param keptDays how long after their last day they are named
     */
    public record Leavers(Consumer<List<Erasure>> erase, int keptDays) {}

    /**
     * Where campaigns and what they brought are read.
     *
     * @param shares all days of all shares of an item
     * @param rules what a person is owed for these days of an item
     * @param language the company's
     */
    public record Content(
            Campaigns campaigns,
            Items items,
            Function<ItemId, Collection<Hours.ShareDay>> shares,
            Figures figures,
            Function<Collection<Hours.ShareDay>, Owed> rules,
            Language language) {}

    public RollUpBoards(People people, Content content, Sheets sheets, Boards boards, Goals goals, Contests contests) {
        this.people = people;
        this.content = content;
        this.sheets = sheets;
        this.boards = boards;
        this.goals = goals;
        this.contests = contests;
    }

    /** How many people were counted, and on how many scopes there are boards now. */
    public Outcome rollUp(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var calendar = new Calendar(today);
        var census = Census.take(
                people.roster(), people.balances(), calendar, people.leavers().keptDays(), now);
        var launched = new Launched(content.campaigns(), content.items(), now);
        var seen = calendar.current().stream()
                .collect(Collectors.toMap(Function.identity(), period -> sheets.read(new Scope.OfPeriod(period))));
        var periods = new PeriodSheets(census, calendar, seen, now);
        var events = events(census, launched, now);

        var named = new HashSet<>(periods.named());
        events.values().forEach(boards -> boards.boards().forEach(board -> PeriodSheets.addNamed(named, board)));
        periods.sheets(named, topItems(census, launched, calendar, now))
                .forEach((period, sheet) -> sheets.set(new Scope.OfPeriod(period), sheet, now));
        events.forEach((scope, boards) -> sheets.set(scope, sheet(boards), now));
        new GoalCount(goals, boards).count(now);
        rename(census, earlier(calendar, launched, events.keySet()));
        people.leavers()
                .erase()
                .accept(census.leavers().stream()
                        .map(person -> new Erasure(person, Erasures.Reason.LEFT))
                        .toList());
        return new Outcome(census.people(), seen.size() + events.size());
    }

    private TopItems topItems(Census census, Launched launched, Calendar calendar, Instant now) {
        var earliest =
                calendar.quarters().get(1).start().atStartOfDay(ZoneOffset.UTC).toInstant();
        return new TopItems(
                content.figures(), content.language(), launched.since(earliest), census.people(), earliest, now);
    }

    /** Boards of campaigns that run and of contests, and of those that ended a short while ago. */
    private Map<Scope, PeopleBoards> events(Census census, Launched launched, Instant now) {
        var fold = new CampaignBoards(census, content.shares(), content.rules(), now);
        var made = new HashMap<Scope, PeopleBoards>();
        launched.notEndedAt(now.minus(AFTER_END))
                .forEach(campaign -> made.put(new Scope.OfCampaign(campaign.id()), fold.of(campaign)));
        contests.all().stream()
                .filter(contest -> isCounted(contest, now))
                .forEach(contest ->
                        made.put(new Scope.OfContest(contest.id()), fold.of(contest, launched.itemsOf(contest))));
        return made;
    }

    private static boolean isCounted(Contest contest, Instant now) {
        var begin = contest.from().atStartOfDay(ZoneOffset.UTC).toInstant();
        var end = contest.until().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return !now.isBefore(begin) && end.isAfter(now.minus(AFTER_END));
    }

    private static Sheet sheet(PeopleBoards boards) {
        return new Sheet(boards.boards(), boards.ranks(), null, List.of(), null, null, 0, null);
    }

    /** Everything that was made before and is still told. */
    private List<Scope> earlier(Calendar calendar, Launched launched, Set<Scope> counted) {
        Stream<Scope> periods = calendar.before().stream().map(Scope.OfPeriod::new);
        Stream<Scope> campaigns = launched.all().stream().map(Campaign::id).map(Scope.OfCampaign::new);
        Stream<Scope> ofContests = contests.all().stream().map(Contest::id).map(Scope.OfContest::new);
        return Stream.of(periods, campaigns, ofContests)
                .flatMap(Function.identity())
                .filter(scope -> !counted.contains(scope))
                .toList();
    }

    /** Figures that are fixed stay; names do not, and who no longer wants to be seen is taken off. */
    private void rename(Census census, List<Scope> scopes) {
        var names = PeriodSheets.names(census);
        for (var scope : scopes) {
            for (var kind : List.of(Board.Kind.PEOPLE, Board.Kind.EXECUTIVES)) {
                boards.find(scope, kind).ifPresent(board -> {
                    var renamed = board.shownAs(names);
                    if (!renamed.equals(board)) {
                        sheets.set(renamed);
                    }
                });
            }
        }
    }

    /**
     * @param people who work here
     * @param scopes periods, campaigns and contests that were counted
     */
    public record Outcome(int people, int scopes) {}
}
