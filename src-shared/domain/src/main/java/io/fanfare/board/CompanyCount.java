package io.fanfare.board;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.points.Balance.Sum;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What everybody together came to, by period. Boards name people, so those who are named count as known: behind a figure stand five others
 * at least. And what a longer period leaves beside the shorter ones in it is the work of five people at least, or of nobody.
 */
final class CompanyCount {
    private final Census census;
    private final Set<EmployeeId> named;
    private final Map<Period, Boolean> fit = new HashMap<>();

    CompanyCount(Census census, Calendar calendar, Set<EmployeeId> named) {
        this.census = census;
        this.named = Set.copyOf(named);
        var families = List.of(calendar.weeks(), calendar.months(), calendar.quarters());
        Stream.concat(families.stream().flatMap(Collection::stream), Stream.of(new Period.AllTime()))
                .forEach(period -> fit.put(
                        period,
                        isEnough(period) && families.stream().allMatch(family -> leavesEnough(period, family))));
    }

    /** Empty where it must not be told. */
    Optional<CompanyFigures> figures(Period period, Instant now) {
        if (!fit.getOrDefault(period, false)) {
            return Optional.empty();
        }
        var sum = census.contributions().stream().map(each -> each.in(period)).reduce(Sum.NONE, Sum::plus);
        return Optional.of(new CompanyFigures(period, sum.readers(), sum.points(), active(period), now));
    }

    private boolean isEnough(Period period) {
        return unnamed(period) >= PeopleCount.K;
    }

    private long unnamed(Period period) {
        return census.contributions().stream()
                .filter(each -> each.isActive(period) && !named.contains(each.person()))
                .count();
    }

    /** Looks at the shorter ones in it that are told themselves. */
    private boolean leavesEnough(Period period, List<Period> family) {
        var told = family.stream()
                .filter(each -> !each.equals(period) && period.covers(each) && fit.getOrDefault(each, false))
                .toList();
        if (told.isEmpty()) {
            return true;
        }
        long rest = census.contributions().stream()
                .filter(each -> !each.in(period).equals(each.sum(told)))
                .count();
        return rest == 0 || rest >= PeopleCount.K;
    }

    /** Told against those who are here or were active; hidden where a shorter period's count would leave one to four people. */
    private PeopleCount active(Period period) {
        int active = active(census, period);
        int gone = Math.toIntExact(census.contributions().stream()
                .filter(each -> each.isActive(period) && !each.isEmployed())
                .count());
        var told = PeopleCount.of(active, census.people() + gone);
        boolean open = fit.entrySet().stream()
                .filter(each -> each.getValue() && !each.getKey().equals(period) && period.covers(each.getKey()))
                .map(each -> active - active(census, each.getKey()))
                .anyMatch(more -> more > 0 && more < PeopleCount.K);
        return open ? PeopleCount.Words.HIDDEN : told;
    }

    static int active(Census census, Period period) {
        return Math.toIntExact(census.contributions().stream()
                .filter(each -> each.isActive(period))
                .count());
    }
}
