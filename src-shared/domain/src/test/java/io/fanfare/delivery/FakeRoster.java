package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Publicity;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** People in memory, all of them in segment 0. */
public final class FakeRoster implements Roster {
    private final Map<Integer, Employee> people = new TreeMap<>();

    /** Adds or replaces a person of Sales. */
    public Employee put(int id, Consent.State state, Language language) {
        return put(id, state, language, null);
    }

    public Employee put(int id, Consent.State state, Language language, @Nullable LocalDate pausedUntil) {
        return put(id, state, language, pausedUntil, null, null);
    }

    /** Adds or replaces a person who reads English and does not work here from that day on. */
    public void putLeaver(int id, Consent.State state, LocalDate leftOn) {
        put(id, state, Language.EN, null, null, leftOn);
    }

    /** Adds or replaces a mailbox that nobody reads. */
    public void putCanary(int id, Consent.State state) {
        put(id, state, Language.EN, null, Profile.CANARY, null);
    }

    private Employee put(
            int id,
            Consent.State state,
            Language language,
            @Nullable LocalDate pausedUntil,
            @Nullable String cohort,
            @Nullable LocalDate leftOn) {
        var profile = new Profile(
                "E" + id,
                "Sanne",
                "Jansen",
                "sanne" + id + "@noordlicht.example",
                "Sales",
                language,
                "NL",
                ZoneId.of("Europe/Amsterdam"),
                Set.of(),
                cohort,
                null,
                false,
                null,
                leftOn);
        var person = new Employee(
                new EmployeeId(id),
                profile,
                Set.of(),
                new Consent(state, null, null),
                0,
                pausedUntil,
                null,
                "MONDAY#08",
                Publicity.NONE,
                1);
        put(person);
        return person;
    }

    public void put(Employee person) {
        people.put(person.id().value(), person);
    }

    @Override
    public Optional<Employee> find(EmployeeId person) {
        return Optional.ofNullable(people.get(person.value()));
    }

    @Override
    public Page page(int segment, int after, int limit) {
        var rest = people.values().stream()
                .filter(person -> segment == 0 && person.id().value() > after)
                .toList();
        return new Page(rest.stream().limit(limit).toList(), rest.size() > limit);
    }

    @Override
    public void invited(EmployeeId person, Instant at) {
        find(person)
                .filter(found -> found.consent().state() == Consent.State.NONE)
                .ifPresent(found -> put(
                        person.value(), Consent.State.INVITED, found.profile().language()));
    }

    @Override
    public void optIn(EmployeeId person, String consentVersion, Instant at) {
        throw new UnsupportedOperationException("mails do not answer themselves");
    }

    @Override
    public void optInThrough(EmployeeId inviter, EmployeeId person, String consentVersion, Instant at) {
        throw new UnsupportedOperationException("mails do not answer themselves");
    }

    @Override
    public void optOut(EmployeeId person, Instant at) {
        throw new UnsupportedOperationException("mails do not answer themselves");
    }

    @Override
    public void pause(EmployeeId person, LocalDate until, Instant at) {
        throw new UnsupportedOperationException("mails do not pause anybody");
    }

    @Override
    public void show(EmployeeId person, Publicity publicity) {
        people.computeIfPresent(
                person.value(),
                (_, before) -> new Employee(
                        person,
                        before.profile(),
                        before.chosen(),
                        before.consent(),
                        before.generation(),
                        before.pausedUntil(),
                        before.suppressed(),
                        before.digestSlot(),
                        publicity,
                        before.version()));
    }

    @Override
    public void lift(EmployeeId person) {
        throw new UnsupportedOperationException("nobody lifts here");
    }

    @Override
    public void suppress(EmployeeId person, Employee.Suppression reason) {
        find(person)
                .map(found -> new Employee(
                        found.id(),
                        found.profile(),
                        found.chosen(),
                        found.consent(),
                        found.generation(),
                        found.pausedUntil(),
                        reason,
                        found.digestSlot(),
                        found.publicity(),
                        found.version() + 1))
                .ifPresent(this::put);
    }
}
