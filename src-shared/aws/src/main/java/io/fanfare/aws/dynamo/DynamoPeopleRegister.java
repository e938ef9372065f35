package io.fanfare.aws.dynamo;

import static java.util.stream.Collectors.toMap;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Consent;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.Employee;
import io.fanfare.people.PeopleRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The roster with its two directories, id in the file and address, each a row that leads to the person. Reads are strong, so that an import
 * right after another finds what that one wrote and costs no refused write.
 */
public final class DynamoPeopleRegister implements PeopleRegister {
    private final Table table;
    private final Counters counters;
    private final DigestSlots slots;
    private final CanaryRow canaries;

    public DynamoPeopleRegister(Table table) {
        this.table = table;
        this.counters = new Counters(table);
        this.slots = new DigestSlots(table);
        this.canaries = new CanaryRow(table);
    }

    @Override
    public Map<String, Employee> byExternalId(Collection<String> ids) {
        return lookUp(ids, Keys::externalId);
    }

    @Override
    public Map<String, Employee> byAddress(Collection<String> addresses) {
        return lookUp(addresses, Keys::address);
    }

    private Map<String, Employee> lookUp(Collection<String> names, Function<String, Key> key) {
        var keys = names.stream().distinct().collect(toMap(Function.identity(), key));
        var directory = table.getAll(keys.values(), Read.STRONG);
        // The address of somebody who asked to be erased leads nowhere, and is taken.
        directory.values().removeIf(entry -> !entry.containsKey("id"));
        var people = table.getAll(
                directory.values().stream().map(DynamoPeopleRegister::person).toList(), Read.STRONG);
        var found = new HashMap<String, Employee>();
        keys.forEach((name, at) -> Optional.ofNullable(directory.get(at))
                .map(entry -> people.get(person(entry)))
                .flatMap(EmployeeRows::known)
                .ifPresent(person -> found.put(name, person)));
        return found;
    }

    private static Key person(Map<String, AttributeValue> entry) {
        return Keys.person(new EmployeeId(Math.toIntExact(Rows.number(entry, "id"))));
    }

    @Override
    public EmployeeId nextIds(int count) {
        return new EmployeeId(counters.next(Keys.counter("EMPLOYEE"), count));
    }

    @Override
    public Written add(Employee person) {
        var profile = person.profile();
        var writes = new ArrayList<>(List.of(
                table.puttingNew(EmployeeRows.row(person)),
                table.puttingNew(entry(Keys.externalId(profile.externalId()), person)),
                table.puttingNew(entry(Keys.address(profile.address()), person))));
        if (person.isCanary()) {
            // Nobody will say yes for it: its place in the digest comes with it.
            slots.use(person);
            writes.add(table.putting(DigestSlots.place(person).toMap()));
            writes.add(canaries.adding(person));
        }
        return switch (table.transact(writes)) {
            case Transacted.Done _ -> Written.DONE;
            case Transacted.Refused(var failed) when failed.get(1) -> Written.ID_TAKEN;
            case Transacted.Refused(var failed) when failed.get(2) -> Written.ADDRESS_TAKEN;
            case Transacted.Refused _ -> Written.OVERTAKEN;
        };
    }

    private static Map<String, AttributeValue> entry(Key key, Employee person) {
        var row = new HashMap<>(key.toMap());
        row.put("id", Rows.n(person.id().value()));
        return row;
    }

    /** One plain update where the row alone changes; a transaction where the address or a place in a digest slot moves along. */
    @Override
    public Written change(Employee before, Employee after, Instant now) {
        return change(before, after, List.of(), now);
    }

    /** @param records consent records that go along */
    Written change(Employee before, Employee after, List<ConsentRecord> records, Instant now) {
        var update = new RowUpdate(before, after);
        var beside = beside(before, after, now);
        records.forEach(record -> beside.add(table.putting(ConsentRows.row(before.id(), record))));
        if (beside.isEmpty()) {
            return switch (table.updateIf(
                    Keys.person(before.id()),
                    request -> request.updateExpression(update.expression)
                            .conditionExpression(RowUpdate.CONDITION)
                            .expressionAttributeNames(update.names)
                            .expressionAttributeValues(update.values))) {
                case Table.Updated.Done _ -> Written.DONE;
                case Table.Updated.Refused _ -> Written.OVERTAKEN;
            };
        }
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(table.updating(
                Keys.person(before.id()),
                request -> request.updateExpression(update.expression)
                        .conditionExpression(RowUpdate.CONDITION)
                        .expressionAttributeNames(update.names)
                        .expressionAttributeValues(update.values)));
        writes.addAll(beside);
        return switch (table.transact(writes)) {
            case Transacted.Done _ -> Written.DONE;
            case Transacted.Refused(var failed) when failed.getFirst() -> Written.OVERTAKEN;
            case Transacted.Refused _ -> Written.ADDRESS_TAKEN;
        };
    }

    private List<TransactWriteItem> beside(Employee before, Employee after, Instant now) {
        var writes = new ArrayList<TransactWriteItem>();
        if (!before.profile().address().equals(after.profile().address())) {
            writes.add(table.puttingNew(entry(Keys.address(after.profile().address()), after)));
            writes.add(table.deleting(Keys.address(before.profile().address())));
        }
        writes.addAll(slotMoves(before, after, now));
        writes.addAll(canaries.moving(before, after, now));
        return writes;
    }

    private List<TransactWriteItem> slotMoves(Employee before, Employee after, Instant now) {
        if (!mayHavePlace(before) && !mayHavePlace(after)) {
            return List.of();
        }
        var old = DigestSlots.place(before);
        var next = DigestSlots.place(after);
        if (!after.hasDigest(now)) {
            return List.of(table.deleting(old));
        }
        if (old.equals(next) && before.hasDigest(now)) {
            return List.of();
        }
        slots.use(after);
        var put = table.putting(next.toMap());
        return old.equals(next) ? List.of(put) : List.of(table.deleting(old), put);
    }

    private static boolean mayHavePlace(Employee person) {
        return person.isCanary() || person.consent().state() == Consent.State.IN;
    }

    /** Sets the attributes that differ and removes those that are gone; all others stay as they are. */
    private static final class RowUpdate {
        static final String CONDITION = "#v = :seen";
        final String expression;
        final Map<String, String> names = new HashMap<>();
        final Map<String, AttributeValue> values = new HashMap<>();

        RowUpdate(Employee before, Employee after) {
            var old = EmployeeRows.settable(before);
            var next = EmployeeRows.settable(after);
            var set = new ArrayList<String>(List.of("#v = :next"));
            var remove = new ArrayList<String>();
            names.put("#v", EmployeeRows.VERSION);
            values.put(":seen", Rows.n(before.version()));
            values.put(":next", Rows.n(before.version() + 1));
            var all = new HashSet<>(old.keySet());
            all.addAll(next.keySet());
            for (var name : all) {
                var value = next.get(name);
                if (Objects.equals(old.get(name), value)) {
                    continue;
                }
                names.put("#" + name, name);
                if (value == null) {
                    remove.add("#" + name);
                } else {
                    values.put(":" + name, value);
                    set.add("#" + name + " = :" + name);
                }
            }
            expression =
                    "SET " + String.join(", ", set) + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
        }
    }
}
