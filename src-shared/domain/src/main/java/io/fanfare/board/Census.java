package io.fanfare.board;

import io.fanfare.board.Spotlight.Candidate;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.points.Balance;
import io.fanfare.points.Balances;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Everybody, counted in one walk over roster and balances. Mailboxes that nobody reads are nobody. */
final class Census {
    private final Instant now;
    private final Calendar calendar;
    private final Map<String, Integer> members = new HashMap<>();
    private final Map<EmployeeId, Consenting> consenting = new HashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private final Map<EmployeeId, Candidate> candidates = new HashMap<>();
    private final Set<EmployeeId> leavers = new HashSet<>();

    private Census(Calendar calendar, Instant now) {
        this.calendar = calendar;
        this.now = now;
    }

    /**
     * Walks, and drops from balances what no figure needs any more.
     *
     * @param keptDays how long people are kept who left
     */
    static Census take(Roster roster, Balances balances, Calendar calendar, int keptDays, Instant now) {
        var census = new Census(calendar, now);
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            var people = roster.segment(segment).stream().collect(Collectors.toMap(Employee::id, Function.identity()));
            var of = balances.segment(segment);
            people.values().forEach(census::count);
            people.values().stream()
                    .filter(person -> person.isGone(now, keptDays))
                    .forEach(person -> census.leavers.add(person.id()));
            of.forEach(balance -> census.count(balance, people));
            balances.prune(of, now);
        }
        return census;
    }

    private void count(Employee person) {
        if (person.isEmployed(now) && !person.isCanary() && !person.isUnprovenAlumnus()) {
            members.merge(person.profile().department(), 1, Integer::sum);
        }
    }

    private void count(Balance balance, Map<EmployeeId, Employee> people) {
        var person = people.get(balance.person());
        if (person == null) {
            contributions.add(new Contribution(balance, "", false, calendar));
        } else if (!person.isCanary()) {
            var team = person.profile().department();
            contributions.add(new Contribution(balance, team, person.isEmployed(now), calendar));
            if (takesPart(person, balance)) {
                show(person, balance);
            }
        }
    }

    private boolean takesPart(Employee person, Balance balance) {
        return person.isEmployed(now) && person.consent().state() == Consent.State.IN && balance.left() == null;
    }

    private void show(Employee person, Balance balance) {
        if (person.publicity().boards()) {
            var name = ShownName.onBoards(person);
            consenting.put(person.id(), new Consenting(name, person.profile().executive()));
        }
        if (person.publicity().spotlight()) {
            var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            int streak = Streak.of(balance, person.pausedUntil(), today);
            candidates.put(
                    person.id(), new Candidate(person.id(), ShownName.inFull(person), 0, 0, streak, balance.byRule()));
        }
    }

    /** Who left long enough ago to be erased, or came as an alumnus and did not say yes. */
    Set<EmployeeId> leavers() {
        return Collections.unmodifiableSet(leavers);
    }

    /** How many people work in each team. */
    Map<String, Integer> members() {
        return Collections.unmodifiableMap(members);
    }

    int people() {
        return members.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Who wants to be seen on boards, works here and takes part. */
    Map<EmployeeId, Consenting> consenting() {
        return Collections.unmodifiableMap(consenting);
    }

    /** Who may be proposed as ambassador, without figures. */
    Map<EmployeeId, Candidate> candidates() {
        return Collections.unmodifiableMap(candidates);
    }

    /** Of everybody who brought anything, those who have left included. */
    List<Contribution> contributions() {
        return Collections.unmodifiableList(contributions);
    }

    /** @param name as it stands on boards */
    record Consenting(String name, boolean executive) {}
}
