package io.fanfare.board;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.points.Balance.Sum;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What teams came to in a month. Who is named on a board counts as known. A team's points are told when five others stand behind them, and
 * what the teams that are not told leave of the whole is the work of five others too; see the decision record on team figures.
 */
final class TeamCount {
    private final Census census;
    private final YearMonth month;
    private final Instant now;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, PeopleCount> active = new HashMap<>();

    TeamCount(Census census, YearMonth month, Set<EmployeeId> named, Instant now) {
        this.census = census;
        this.month = month;
        this.now = now;
        census.members().forEach((team, members) -> tallies.put(team, new Tally(members)));
        var period = new Period.OfMonth(month);
        census.contributions().stream()
                .filter(each -> !each.in(period).equals(Sum.NONE))
                .forEach(each -> tallies.computeIfAbsent(each.team(), _ -> new Tally(0))
                        .add(each, each.in(period), named.contains(each.person())));
        tell();
    }

    private void tell() {
        var parts = new HashMap<String, Integer>();
        var bases = new HashMap<String, Integer>();
        tallies.forEach((team, tally) -> {
            parts.put(team, tally.unnamed());
            bases.put(team, tally.people - tally.named);
        });
        int whole = parts.values().stream().mapToInt(Integer::intValue).sum();
        active.putAll(PeopleCount.breakdown(parts, whole, bases));
        tallies.keySet().stream().filter(team -> !isTeam(team)).forEach(this::hide);
        while (isRestSmall()) {
            tallies.keySet().stream()
                    .filter(this::isTold)
                    .min(Comparator.comparing(team -> tally(team).unnamed()))
                    .ifPresent(this::hide);
        }
    }

    /** Somebody whom the roster no longer knows is of no team, and under five people are none. */
    private boolean isTeam(String team) {
        return !team.isEmpty() && census.members().getOrDefault(team, 0) >= PeopleCount.K;
    }

    private void hide(String team) {
        active.compute(team, (_, told) -> PeopleCount.Words.FEW.equals(told) ? told : PeopleCount.Words.HIDDEN);
    }

    private boolean isRestSmall() {
        var hidden = tallies.keySet().stream().filter(team -> !isTold(team)).toList();
        int rest = hidden.stream().mapToInt(team -> tally(team).unnamed()).sum();
        return !hidden.isEmpty() && hidden.size() < tallies.size() && rest < PeopleCount.K;
    }

    /** MOST tells the points, not how many people brought them. */
    private boolean isTold(String team) {
        return switch (active.getOrDefault(team, PeopleCount.Words.FEW)) {
            case PeopleCount.Exactly _ -> true;
            case PeopleCount.Words word -> word == PeopleCount.Words.MOST;
        };
    }

    /** Of every team of five people or more. */
    List<TeamFigures> figures() {
        return tallies.keySet().stream()
                .filter(this::isTeam)
                .map(team -> new TeamFigures(
                        team,
                        month,
                        PeopleCount.of(census.members().getOrDefault(team, 0), census.people()),
                        activeOf(team),
                        isTold(team) ? tally(team).sum() : null,
                        now))
                .toList();
    }

    private PeopleCount activeOf(String team) {
        return switch (active.getOrDefault(team, PeopleCount.Words.FEW)) {
            case PeopleCount.Exactly _ -> new PeopleCount.Exactly(tally(team).active);
            case PeopleCount.Words word -> word;
        };
    }

    /** Points per active member; where that count is not told, per member, so that no division gives it away. */
    Board board() {
        var averages = new TreeMap<String, Long>();
        tallies.keySet().stream().filter(this::isTold).forEach(team -> averages.put(team, average(team)));
        averages.values().removeIf(points -> points < 1);
        var lines = averages.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(Board.LINES)
                .map(entry -> new Board.Line(rank(averages, entry.getValue()), entry.getKey(), entry.getValue(), null))
                .toList();
        var standing = new PeopleCount.Exactly(averages.size());
        return new Board(
                new Scope.OfPeriod(new Period.OfMonth(month)), Board.Kind.TEAMS, lines, standing, now, null, null);
    }

    private static int rank(Map<String, Long> averages, long points) {
        return 1
                + Math.toIntExact(
                        averages.values().stream().filter(each -> each > points).count());
    }

    private long average(String team) {
        var tally = tally(team);
        int by = active.get(team) instanceof PeopleCount.Exactly ? tally.active : tally.people;
        return Math.round((double) tally.points / by);
    }

    private Tally tally(String team) {
        return tallies.getOrDefault(team, new Tally(0));
    }

    private static final class Tally {
        /** Who works there, and who left and brought something. */
        private int people;

        private int active;
        private int named;
        private long points;
        private long readers;

        Tally(int members) {
            people = members;
        }

        void add(Contribution contribution, Sum sum, boolean isNamed) {
            boolean isActive = sum.points() > 0;
            people += isActive && !contribution.isEmployed() ? 1 : 0;
            active += isActive ? 1 : 0;
            named += isActive && isNamed ? 1 : 0;
            points += sum.points();
            readers += sum.readers();
        }

        int unnamed() {
            return active - named;
        }

        TeamFigures.Sum sum() {
            return new TeamFigures.Sum(points, readers);
        }
    }
}
