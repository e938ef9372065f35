package io.fanfare.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Period;
import io.fanfare.people.Employee;
import io.fanfare.people.Publicity;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import io.fanfare.report.PeopleCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Plays somebody who has every answer (each board, each team leader's figures, the company's) of small companies in teams of 1 to 12, and
 * subtracts. The attacker knows who works where and who stands on a board; what is learnt of the others is learnt of five at least.
 */
class BoardsAttackTest {
    private static final Instant NOW = Instant.parse("2026-11-18T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-18");
    private static final List<Period> MONTHS = List.of(Period.parse("2026-11"), Period.parse("2026-10"));
    private static final int COMPANIES = 600;

    private int toldTeams;
    private int toldCounts;
    private int toldMost;
    private int toldCompanies;
    private int lines;

    @Test
    void no_answer_and_no_difference_is_about_fewer_than_five() {
        for (int seed = 0; seed < COMPANIES; seed++) {
            var company = company(new Random(seed));
            company.rollUp(NOW);
            var named = named(company);
            MONTHS.forEach(month -> attackTeams(company, month, named));
            attackPeriods(company, named);
        }
        // An attack on nothing proves nothing.
        assertThat(List.of(toldTeams, toldCounts, toldMost, toldCompanies, lines))
                .allMatch(told -> told > 100);
    }

    private static CompanyOf company(Random random) {
        var company = new CompanyOf();
        int id = 1;
        int teams = 1 + random.nextInt(6);
        double eagerness = random.nextDouble();
        double openness = random.nextDouble() * random.nextDouble();
        for (int team = 0; team < teams; team++) {
            int size = 1 + random.nextInt(12) + (random.nextInt(3) == 0 ? 10 : 0);
            for (int member = 0; member < size; member++, id++) {
                boolean executive = random.nextInt(10) == 0;
                var left = random.nextInt(12) == 0 ? TODAY.minusDays(3) : null;
                var publicity = random.nextDouble() < openness ? CompanyOf.ON_BOARDS : Publicity.NONE;
                var person = company.person(
                        id, "T" + team, publicity, profile -> CompanyOf.with(profile, null, executive, left));
                for (int back = 0; back < 120; back += 1 + random.nextInt(30)) {
                    if (random.nextDouble() < eagerness * 0.7) {
                        company.earns(person, TODAY.minusDays(back), 1 + random.nextInt(40));
                    }
                }
            }
        }
        if (random.nextBoolean() && id > 2) {
            company.people.remove(new EmployeeId(1 + random.nextInt(id - 1)));
        }
        return company;
    }

    private Set<EmployeeId> named(CompanyOf company) {
        var named = new HashSet<EmployeeId>();
        company.sheets.values().stream()
                .flatMap(sheet -> sheet.boards().stream())
                .forEach(board -> PeriodSheets.addNamed(named, board));
        return named;
    }

    private void attackTeams(CompanyOf company, Period month, Set<EmployeeId> named) {
        var teams = new TreeMap<String, List<Balance>>();
        company.balances
                .values()
                .forEach(balance -> teams.computeIfAbsent(team(company, balance), _ -> new ArrayList<>())
                        .add(balance));
        var told = company.boards;
        var of = ((Period.OfMonth) month).month();
        var rest = new ArrayList<>(company.balances.values());
        boolean anyUntold = !sum(teams.getOrDefault("", List.of()), month).equals(Sum.NONE);
        int untoldCounts = anyUntold ? 1 : 0;
        for (var team : company.everybody().stream()
                .map(person -> team(person))
                .distinct()
                .toList()) {
            var members = teams.getOrDefault(team, List.of());
            var figures = told.team(of, team);
            var others = unnamed(members, month, named);
            if (figures.isPresent()) {
                assertThat(working(company, team)).isGreaterThanOrEqualTo(5);
            }
            boolean sumTold = figures.isPresent() && figures.get().sum() != null;
            if (sumTold) {
                toldTeams++;
                assertThat(others).as("others behind the points of a team").isGreaterThanOrEqualTo(5);
                rest.removeAll(members);
            } else if (working(company, team) > 0 || !sum(members, month).equals(Sum.NONE)) {
                anyUntold = true;
            }
            if (figures.isPresent() && figures.get().active() instanceof PeopleCount.Exactly(int active)) {
                toldCounts++;
                assertThat(others).as("others who are counted").isGreaterThanOrEqualTo(5);
                long all = working(company, team) + gone(company, members, month);
                assertThat(all - active).as("others who are not").isGreaterThanOrEqualTo(5);
            } else {
                untoldCounts++;
            }
            attackAverage(company, of, team, members, month);
        }
        if (anyUntold && told.company(month).isPresent() && rest.size() < company.balances.size()) {
            assertThat(unnamed(rest, month, named))
                    .as("what the told teams leave")
                    .isGreaterThanOrEqualTo(5);
        }
        boolean exact = told.company(month)
                .filter(figures -> figures.active() instanceof PeopleCount.Exactly)
                .isPresent();
        if (exact) {
            assertThat(untoldCounts).as("a lone team that is not told").isNotEqualTo(1);
        }
    }

    /** A team whose count is not told must not give it away by its average. */
    private void attackAverage(CompanyOf company, YearMonth month, String team, List<Balance> members, Period period) {
        company.board(period.text(), Board.Kind.TEAMS).lines().stream()
                .filter(line -> line.name().equals(team))
                .forEach(line -> {
                    lines++;
                    var figures = company.boards.team(month, team).orElseThrow();
                    assertThat(figures.sum()).isNotNull();
                    if (figures.active() == PeopleCount.Words.MOST) {
                        toldMost++;
                        long all = working(company, team) + gone(company, members, period);
                        assertThat(line.points())
                                .isEqualTo(
                                        Math.round((double) sum(members, period).points() / all));
                    }
                });
    }

    private void attackPeriods(CompanyOf company, Set<EmployeeId> named) {
        var all = List.copyOf(company.balances.values());
        var told = Stream.of("2026-W47", "2026-W46", "2026-11", "2026-10", "2026-Q4", "2026-Q3", "ALL")
                .map(Period::parse)
                .filter(period -> company.boards.company(period).isPresent())
                .toList();
        for (var period : told) {
            toldCompanies++;
            var figures = company.boards.company(period).orElseThrow();
            assertThat(unnamed(all, period, named)).isGreaterThanOrEqualTo(5);
            var shorter = told.stream()
                    .filter(each -> !each.equals(period) && period.covers(each))
                    .toList();
            for (var each : shorter) {
                leavesFive(all, period, List.of(each));
                if (figures.active() instanceof PeopleCount.Exactly(int longer)
                        && company.boards.company(each).orElseThrow().active()
                                instanceof PeopleCount.Exactly(int less)) {
                    assertThat(longer - less).isNotIn(1, 2, 3, 4);
                }
            }
            sameKind(shorter, Period.OfWeek.class::isInstance, each -> leavesFive(all, period, each));
            sameKind(shorter, Period.OfMonth.class::isInstance, each -> leavesFive(all, period, each));
            sameKind(shorter, Period.OfQuarter.class::isInstance, each -> leavesFive(all, period, each));
        }
    }

    private static void sameKind(List<Period> periods, Predicate<Period> kind, Consumer<List<Period>> attack) {
        var those = periods.stream().filter(kind).toList();
        if (!those.isEmpty()) {
            attack.accept(those);
        }
    }

    private static void leavesFive(List<Balance> all, Period longer, List<Period> shorter) {
        long rest = all.stream()
                .filter(balance -> !balance.in(longer)
                        .equals(shorter.stream().map(balance::in).reduce(Sum.NONE, Sum::plus)))
                .count();
        assertThat(rest).as("people behind %s without %s", longer, shorter).isNotIn(1L, 2L, 3L, 4L);
    }

    private static long unnamed(List<Balance> of, Period period, Set<EmployeeId> named) {
        return of.stream()
                .filter(balance -> balance.in(period).points() > 0 && !named.contains(balance.person()))
                .count();
    }

    private static Sum sum(List<Balance> of, Period period) {
        return of.stream().map(balance -> balance.in(period)).reduce(Sum.NONE, Sum::plus);
    }

    private static String team(CompanyOf company, Balance balance) {
        var person = company.people.get(balance.person());
        return person == null ? "" : team(person);
    }

    private static long working(CompanyOf company, String team) {
        return company.everybody().stream()
                .filter(person -> person.isEmployed(NOW) && team(person).equals(team))
                .count();
    }

    private static long gone(CompanyOf company, List<Balance> members, Period period) {
        return members.stream()
                .filter(balance -> balance.in(period).points() > 0)
                .map(balance -> company.people.get(balance.person()))
                .filter(person -> person != null && !person.isEmployed(NOW))
                .count();
    }

    private static String team(Employee person) {
        return person.profile().department();
    }
}
