package io.fanfare.aws.dynamo;

import io.fanfare.people.Employee;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which digest slot a person belongs to, and the list of slots in use, which only grows. */
final class DigestSlots {
    private final Table table;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    DigestSlots(Table table) {
        this.table = table;
    }

    /** Where the place of a person is who opted in and works here; nobody else has one. */
    static Key place(Employee person) {
        return Keys.slotMember(name(person), person.id());
    }

    /**
     * Sees to it that runs of the digest look at the person's slot. Called before the place is taken: a slot in use without members costs
     * a read, a member of a slot that nobody looks at would never get a digest.
     */
    void use(Employee person) {
        var name = name(person);
        if (known.contains(name)) {
            return;
        }
        var row = table.get(Keys.slotsInUse(), Table.Read.STRONG);
        row.ifPresent(slots -> known.addAll(Rows.texts(slots, "slots")));
        if (!known.contains(name)) {
            table.update(
                    Keys.slotsInUse(),
                    update -> update.updateExpression("ADD slots :slot")
                            .expressionAttributeValues(Map.of(":slot", Rows.set(Set.of(name)))));
            known.add(name);
        }
    }

    private static String name(Employee person) {
        return person.profile().zone().getId() + "#" + person.digestSlot();
    }
}
