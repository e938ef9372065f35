package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.people.Consent;
import io.fanfare.people.Consent.State;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.ConsentRecord.Choice;
import io.fanfare.people.Employee;
import io.fanfare.people.Publicity;
import io.fanfare.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The roster: one row a person in 64 segments, consent records beside it, and places in digest slots. */
public final class DynamoRoster implements Roster {
    private static final int ATTEMPTS = 5;
    private final Table table;
    private final DigestSlots slots;
    private final InvitationRows invitations;

    public DynamoRoster(Table table) {
        this.table = table;
        this.slots = new DigestSlots(table);
        this.invitations = new InvitationRows(table);
    }

    @Override
    public Optional<Employee> find(EmployeeId person) {
        return table.get(Keys.person(person), Read.EVENTUAL).flatMap(EmployeeRows::known);
    }

    @Override
    public Page page(int segment, int after, int limit) {
        var from = after == 0 ? "0" : new EmployeeId(after).padded();
        var response = table.client()
                .query(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND sk > :after")
                        .expressionAttributeValues(Map.of(":pk", Rows.s(Keys.roster(segment)), ":after", Rows.s(from)))
                        // One more than asked for tells whether there are more, without an empty page at the end.
                        .limit(limit + 1));
        var people = response.items().stream()
                .limit(limit)
                .map(EmployeeRows::employee)
                .toList();
        return new Page(people, response.items().size() > limit || response.hasLastEvaluatedKey());
    }

    @Override
    public void invited(EmployeeId person, Instant at) {
        table.updateIf(
                Keys.person(person),
                update -> update.updateExpression("SET consent = :invited, cat = :at ADD v :one")
                        .conditionExpression("consent = :none")
                        .expressionAttributeValues(Map.of(
                                ":invited",
                                Rows.s(State.INVITED.name()),
                                ":none",
                                Rows.s(State.NONE.name()),
                                ":at",
                                Rows.s(Moments.text(at)),
                                ":one",
                                Rows.n(1))));
    }

    @Override
    public void optIn(EmployeeId person, String consentVersion, Instant at) {
        answer(person, new Consent(State.IN, consentVersion, at), null, at);
    }

    @Override
    public void optInThrough(EmployeeId inviter, EmployeeId person, String consentVersion, Instant at) {
        answer(person, new Consent(State.IN, consentVersion, at), inviter, at);
    }

    @Override
    public void optOut(EmployeeId person, Instant at) {
        answer(person, new Consent(State.OUT, null, at), null, at);
    }

    /**
     * Roster row, consent record, digest slot and the inviter's credit together; a change that comes between is read and tried upon again. What comes for a canary
     * is a scanner's press and no answer.
     */
    private void answer(EmployeeId id, Consent consent, @Nullable EmployeeId inviter, Instant at) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = table.get(Keys.person(id), Read.STRONG).flatMap(EmployeeRows::known);
            if (found.isEmpty()
                    || found.get().isCanary()
                    || found.get().consent().state() == consent.state()) {
                return;
            }
            var writes = answering(found.get(), consent, at);
            if (inviter != null && isFirstYes(found.get(), inviter)) {
                writes.addAll(invitations.crediting(id, inviter, at));
            }
            if (table.transact(writes) instanceof Transacted.Done) {
                return;
            }
        }
        throw new IllegalStateException("person " + id + " changes faster than an answer can be recorded");
    }

    private static boolean isFirstYes(Employee person, EmployeeId inviter) {
        return switch (person.consent().state()) {
            case NONE, INVITED -> !person.id().equals(inviter);
            case IN, OUT -> false;
        };
    }

    private List<TransactWriteItem> answering(Employee person, Consent consent, Instant at) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(table.updating(
                Keys.person(person.id()),
                update -> update.updateExpression(
                                consent.version() == null
                                        ? "SET consent = :state, cat = :at, v = :next REMOVE cver"
                                        : "SET consent = :state, cat = :at, v = :next, cver = :version")
                        .conditionExpression("v = :seen")
                        .expressionAttributeValues(consentValues(person, consent, at))));
        writes.add(table.puttingNew(ConsentRows.row(
                person.id(),
                new ConsentRecord(consent.state() == State.IN ? Choice.IN : Choice.OUT, consent.version(), at))));
        if (consent.state() == State.IN && person.isEmployed(at)) {
            slots.use(person);
            writes.add(table.putting(DigestSlots.place(person).toMap()));
        } else {
            writes.add(table.deleting(DigestSlots.place(person)));
        }
        return writes;
    }

    private static Map<String, AttributeValue> consentValues(Employee person, Consent consent, Instant at) {
        var values = new HashMap<String, AttributeValue>();
        values.put(":state", Rows.s(consent.state().name()));
        values.put(":at", Rows.s(Moments.text(at)));
        values.put(":seen", Rows.n(person.version()));
        values.put(":next", Rows.n(person.version() + 1));
        putIfThere(values, ":version", consent.version());
        return values;
    }

    private static void putIfThere(Map<String, AttributeValue> row, String name, @Nullable String value) {
        if (value != null) {
            row.put(name, Rows.s(value));
        }
    }

    @Override
    public void pause(EmployeeId person, LocalDate until, Instant at) {
        table.transact(List.of(
                table.updating(
                        Keys.person(person),
                        update -> update.updateExpression("SET pause = :until ADD v :one")
                                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(gone)"
                                        + " AND (attribute_not_exists(pause) OR pause <> :until)")
                                .expressionAttributeValues(
                                        Map.of(":until", Rows.s(until.toString()), ":one", Rows.n(1)))),
                table.putting(ConsentRows.row(person, new ConsentRecord(Choice.PAUSED, Consent.TEXT_VERSION, at)))));
    }

    @Override
    public void show(EmployeeId person, Publicity publicity) {
        var shown = EmployeeRows.publicityAttributes(publicity);
        var values = new HashMap<String, AttributeValue>(Map.of(":one", Rows.n(1)));
        var sets = new ArrayList<String>();
        var removes = new ArrayList<String>();
        for (var name : List.of(EmployeeRows.ON_BOARDS, EmployeeRows.ALIAS, EmployeeRows.IN_SPOTLIGHT)) {
            var value = shown.get(name);
            if (value == null) {
                removes.add(name);
            } else {
                values.put(":" + name, value);
                sets.add(name + " = :" + name);
            }
        }
        var expression = (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
                + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes))
                + " ADD v :one";
        table.updateIf(
                Keys.person(person),
                update -> update.updateExpression(expression.strip())
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(values));
    }

    /** A complaint outlives a bounce: it is the person's own word, and a new address does not lift it. */
    @Override
    public void suppress(EmployeeId person, Employee.Suppression reason) {
        var values = new HashMap<>(Map.of(":reason", Rows.s(reason.name()), ":one", Rows.n(1)));
        var lighter = reason.lighter();
        lighter.forEach(other -> values.put(":" + other, Rows.s(other.name())));
        var names = String.join(", ", lighter.stream().map(other -> ":" + other).toList());
        table.updateIf(
                Keys.person(person),
                update -> update.updateExpression("SET supp = :reason ADD v :one")
                        .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(supp)"
                                + (lighter.isEmpty() ? ")" : " OR supp IN (" + names + "))"))
                        .expressionAttributeValues(values));
    }

    @Override
    public void lift(EmployeeId person) {
        table.updateIf(
                Keys.person(person),
                update -> update.updateExpression("REMOVE supp ADD v :one")
                        .conditionExpression("attribute_exists(supp) AND supp <> :complained")
                        .expressionAttributeValues(Map.of(
                                ":complained", Rows.s(Employee.Suppression.COMPLAINED.name()), ":one", Rows.n(1))));
    }
}
