package io.fanfare.board;

import io.fanfare.board.Census.Consenting;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** Ranks people who want to be seen: executives apart, the same points on the same rank, nobody without a point. */
final class PeopleBoards {
    private static final Comparator<Named> HIGHEST_FIRST =
            Comparator.comparingLong(Named::points).reversed().thenComparing(Named::name);

    private final List<Board> boards = new ArrayList<>();
    private final Map<Board.Kind, NavigableMap<Long, Integer>> ranks = new EnumMap<>(Board.Kind.class);

    /**
     * @param points of everybody who has some, whether they want to be seen or not
     * @param lines how many lines at most
     */
    PeopleBoards(
            Scope scope, Map<EmployeeId, Long> points, Map<EmployeeId, Consenting> consenting, int lines, Instant now) {
        var named = points.entrySet().stream()
                .filter(entry -> entry.getValue() > 0 && consenting.containsKey(entry.getKey()))
                .map(entry -> new Named(
                        entry.getKey(), Objects.requireNonNull(consenting.get(entry.getKey())), entry.getValue()))
                .sorted(HIGHEST_FIRST)
                .toList();
        int active = active(points);
        for (var kind : List.of(Board.Kind.PEOPLE, Board.Kind.EXECUTIVES)) {
            var of = named.stream().filter(each -> each.kind() == kind).toList();
            var distribution = new TreeMap<Long, Integer>();
            of.forEach(each -> distribution.merge(each.points(), 1, Integer::sum));
            ranks.put(kind, distribution);
            var top = of.stream()
                    .limit(lines)
                    .map(each -> each.line(distribution))
                    .toList();
            boards.add(new Board(
                    scope, kind, top, PeopleCount.of(of.size(), active - (named.size() - of.size())), now, null, null));
        }
    }

    static int active(Map<EmployeeId, Long> points) {
        return Math.toIntExact(points.values().stream().filter(each -> each > 0).count());
    }

    List<Board> boards() {
        return List.copyOf(boards);
    }

    Map<Board.Kind, NavigableMap<Long, Integer>> ranks() {
        return Map.copyOf(ranks);
    }

    private record Named(EmployeeId person, Consenting as, long points) {
        String name() {
            return as.name();
        }

        Board.Kind kind() {
            return as.executive() ? Board.Kind.EXECUTIVES : Board.Kind.PEOPLE;
        }

        Board.Line line(NavigableMap<Long, Integer> distribution) {
            int above = distribution.tailMap(points, false).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            return new Board.Line(above + 1, name(), points, person);
        }
    }
}
