package io.fanfare.board;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.Contest;
import io.fanfare.campaign.Contests;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.people.Roster;
import io.fanfare.points.Balance;
import io.fanfare.points.Balance.Sum;
import io.fanfare.points.Balances;
import io.fanfare.points.Owed;
import io.fanfare.points.Rule;
import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.privacy.Erasures;
import io.fanfare.report.Figures;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A company in memory, and the roll-up of its boards. */
final class CompanyOf {
    final List<Erasures.Erasure> erasures = new ArrayList<>();
    static final Publicity ON_BOARDS = new Publicity(true, null, false);
    final Map<EmployeeId, Employee> people = new TreeMap<>((one, other) -> Integer.compare(one.value(), other.value()));
    final Map<EmployeeId, Balance> balances = new HashMap<>();
    final Map<Scope, Sheet> sheets = new HashMap<>();
    final Map<Integer, GoalProgress> goals = new TreeMap<>();
    final List<Contest> contests = new ArrayList<>();
    final List<Campaign> campaigns = new ArrayList<>();
    final Map<ItemId, Item> items = new HashMap<>();
    final Map<ItemId, List<Hours.ShareDay>> shares = new HashMap<>();
    final Boards boards = new MemoryBoards();

    RollUpBoards.Outcome rollUp(Instant now) {
        var content = new RollUpBoards.Content(
                only(Campaigns.class, "calendar", () -> new Campaigns.CalendarPage(campaigns, null)),
                new FoundItems(items).proxy(),
                item -> shares.getOrDefault(item, List.of()),
                new SharedFigures(),
                days -> Owed.of(days, RuleBooks.always(RuleBook.defaults(Set.of())), now),
                Language.NL);
        var people = new RollUpBoards.People(roster(), balances(), new RollUpBoards.Leavers(erasures::addAll, 90));
        return new RollUpBoards(people, content, new MemorySheets(), boards, new MemoryGoals(), new MemoryContests())
                .rollUp(now);
    }

    /** Somebody called P1 Q1, P2 Q2 and so on. */
    EmployeeId person(int id, String team, Publicity publicity, UnaryOperator<Profile> change) {
        var profile = change.apply(new Profile(
                "E" + id,
                "P" + id,
                "Q" + id,
                "p" + id + "@example.com",
                team,
                Language.EN,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(),
                null,
                null,
                false,
                null,
                null));
        var consent = new Consent(Consent.State.IN, "1", Instant.EPOCH);
        var person = new EmployeeId(id);
        people.put(person, new Employee(person, profile, Set.of(), consent, 0, null, null, "MONDAY#08", publicity, 1));
        return person;
    }

    EmployeeId person(int id, String team, Publicity publicity) {
        return person(id, team, publicity, profile -> profile);
    }

    static Profile with(Profile profile, @Nullable String cohort, boolean executive, @Nullable LocalDate left) {
        return new Profile(
                profile.externalId(),
                profile.firstName(),
                profile.lastName(),
                profile.address(),
                profile.department(),
                profile.language(),
                profile.country(),
                profile.zone(),
                profile.topics(),
                cohort,
                null,
                executive,
                null,
                left);
    }

    void change(EmployeeId id, UnaryOperator<Employee> change) {
        people.computeIfPresent(id, (_, person) -> change.apply(person));
    }

    void publicity(EmployeeId id, Publicity publicity) {
        people.computeIfPresent(
                id,
                (_, person) -> new Employee(
                        id,
                        person.profile(),
                        Set.of(),
                        person.consent(),
                        0,
                        null,
                        null,
                        person.digestSlot(),
                        publicity,
                        1));
    }

    /** Points, and a reader for every ten of them, on a day. */
    void earns(EmployeeId person, LocalDate day, long points) {
        var before = balances.getOrDefault(person, Balance.none(person));
        var sum = new Sum(points, points / 10);
        var weeks = new HashMap<>(before.weeks());
        weeks.merge(Week.of(day), sum, Sum::plus);
        var months = new HashMap<>(before.months());
        months.merge(YearMonth.from(day), sum, Sum::plus);
        balances.put(
                person,
                new Balance(
                        person,
                        before.points() + points,
                        before.earned() + points,
                        before.readers() + points / 10,
                        before.entries() + 1,
                        weeks,
                        months,
                        Map.of(Rule.CLICK, before.earned() + points),
                        null));
    }

    Sheet sheet(String scope) {
        return sheets.getOrDefault(Scope.parse(scope), Sheet.EMPTY);
    }

    Board board(String scope, Board.Kind kind) {
        return boards.find(Scope.parse(scope), kind).orElseThrow();
    }

    private Roster roster() {
        return only(
                Roster.class,
                "segment",
                arguments -> people.values().stream()
                        .filter(person -> person.id().value() % Roster.SEGMENTS == (int) arguments[0])
                        .toList());
    }

    private Balances balances() {
        return new Balances() {
            @Override
            public Balance of(EmployeeId person) {
                return balances.getOrDefault(person, Balance.none(person));
            }

            @Override
            public List<Balance> segment(int segment) {
                return balances.values().stream()
                        .filter(balance -> balance.person().value() % 64 == segment)
                        .toList();
            }

            @Override
            public void leave(EmployeeId person, Instant at) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void comeBack(EmployeeId person) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void prune(List<Balance> balances, Instant now) {}
        };
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <T> T only(Class<T> port, String method, Supplier<Object> answer) {
        return only(port, method, _ -> answer.get());
    }

    /** A port of which one call alone is expected. */
    private static <T> T only(Class<T> port, String method, Answer answer) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, called, arguments) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    return answer.to(arguments);
                }));
    }

    private record FoundItems(Map<ItemId, Item> items) {
        Items proxy() {
            return only(
                    Items.class,
                    "findAll",
                    arguments -> Stream.of((List<?>) arguments[0])
                            .flatMap(List::stream)
                            .map(items::get)
                            .toList());
        }
    }

    private final class SharedFigures implements Figures {
        @Override
        public ItemFigures of(ItemId item) {
            return new ItemFigures(
                    Rungs.of(shares.getOrDefault(item, List.of())), Instant.EPOCH, Map.of(), Tally.sum(List.of()));
        }

        @Override
        public Map<Hour, HourFacts> hours(ItemId item, Instant from, Instant until) {
            var hours = new HashMap<Hour, HourFacts>();
            shares.getOrDefault(item, List.of())
                    .forEach(day -> day.hours().forEach((hour, facts) -> hours.merge(hour, facts, HourFacts::plus)));
            return hours;
        }
    }

    private final class MemorySheets implements Sheets {
        @Override
        public Sheet read(Scope scope) {
            return sheets.getOrDefault(scope, Sheet.EMPTY);
        }

        @Override
        public void set(Scope scope, Sheet sheet, Instant at) {
            sheets.put(scope, sheet);
        }

        @Override
        public void set(Board board) {
            sheets.computeIfPresent(board.scope(), (_, sheet) -> {
                var others = new ArrayList<>(sheet.boards());
                others.replaceAll(other -> other.kind() == board.kind() ? board : other);
                return sheet.with(others, sheet.spotlight());
            });
        }
    }

    private final class MemoryBoards implements Boards {
        private Optional<Sheet> sheet(Scope scope) {
            return Optional.ofNullable(sheets.get(scope));
        }

        private Optional<Sheet> sheet(YearMonth month) {
            return sheet(new Scope.OfPeriod(new Period.OfMonth(month)));
        }

        @Override
        public Optional<Board> find(Scope scope, Board.Kind kind) {
            return sheet(scope).stream()
                    .flatMap(sheet -> sheet.boards().stream())
                    .filter(board -> board.kind() == kind)
                    .findFirst();
        }

        @Override
        public Optional<Place> place(Scope scope, Board.Kind kind, long points) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<CompanyFigures> company(Period period) {
            return sheet(new Scope.OfPeriod(period)).flatMap(sheet -> Optional.ofNullable(sheet.company()));
        }

        @Override
        public Optional<TeamFigures> team(YearMonth month, String team) {
            return sheet(month).stream()
                    .flatMap(sheet -> sheet.teams().stream())
                    .filter(figures -> figures.team().equals(team))
                    .findFirst();
        }

        @Override
        public Optional<TopContent> content(Period period) {
            return sheet(new Scope.OfPeriod(period)).flatMap(sheet -> Optional.ofNullable(sheet.content()));
        }

        @Override
        public Optional<Spotlight> spotlight(YearMonth month) {
            return sheet(month).flatMap(sheet -> Optional.ofNullable(sheet.spotlight()));
        }
    }

    private final class MemoryGoals implements Goals {
        @Override
        public List<GoalProgress> all() {
            return List.copyOf(goals.values());
        }

        @Override
        public Optional<GoalProgress> find(int goal) {
            return Optional.ofNullable(goals.get(goal));
        }

        @Override
        public int nextId() {
            return goals.size() + 1;
        }

        @Override
        public void put(Goal goal) {
            goals.put(goal.id(), new GoalProgress(goal, null, null));
        }

        @Override
        public boolean delete(int goal) {
            return goals.remove(goal) != null;
        }

        @Override
        public void counted(int goal, @Nullable Long now, Instant at) {
            goals.computeIfPresent(goal, (_, before) -> new GoalProgress(before.goal(), now, at));
        }
    }

    private final class MemoryContests implements Contests {
        @Override
        public List<Contest> all() {
            return List.copyOf(contests);
        }

        @Override
        public Optional<Contest> find(int contest) {
            return contests.stream().filter(each -> each.id() == contest).findFirst();
        }

        @Override
        public int nextId() {
            return contests.size() + 1;
        }

        @Override
        public void put(Contest contest) {
            contests.add(contest);
        }

        @Override
        public boolean delete(int contest) {
            return contests.removeIf(each -> each.id() == contest);
        }
    }

    /** People to whom something happened are told in order, so that tests repeat. */
    Collection<Employee> everybody() {
        return people.values();
    }
}
