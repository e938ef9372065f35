package io.fanfare.people;

import io.fanfare.kernel.EmployeeId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A register in memory that counts its writes. */
public final class FakeRegister implements PeopleRegister {
    private final Map<EmployeeId, Employee> people = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    int writes;

    public Employee person(String externalId) {
        return Objects.requireNonNull(
                byExternalId(java.util.List.of(externalId)).get(externalId), externalId);
    }

    void put(Employee person) {
        people.put(person.id(), person);
    }

    public int size() {
        return people.size();
    }

    @Override
    public synchronized Map<String, Employee> byExternalId(Collection<String> ids) {
        return by(ids, Profile::externalId);
    }

    @Override
    public synchronized Map<String, Employee> byAddress(Collection<String> addresses) {
        return by(addresses, Profile::address);
    }

    private Map<String, Employee> by(Collection<String> names, Function<Profile, String> name) {
        return people.values().stream()
                .filter(person -> names.contains(name.apply(person.profile())))
                .collect(Collectors.toMap(person -> name.apply(person.profile()), Function.identity()));
    }

    @Override
    public EmployeeId nextIds(int count) {
        return new EmployeeId(ids.getAndAdd(count) + 1);
    }

    @Override
    public synchronized Written add(Employee person) {
        if (byAddress(List.of(person.profile().address()))
                .containsKey(person.profile().address())) {
            return Written.ADDRESS_TAKEN;
        }
        writes++;
        people.put(person.id(), person);
        return Written.DONE;
    }

    @Override
    public synchronized Written change(Employee before, Employee after, Instant now) {
        writes++;
        people.put(after.id(), after);
        return Written.DONE;
    }
}
