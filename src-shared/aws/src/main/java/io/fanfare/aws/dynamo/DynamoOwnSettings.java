package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSettings;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What people set lies in their roster row; the register writes it, guarded by the row's version, with the consent records that it takes. */
public final class DynamoOwnSettings implements OwnSettings {
    private static final int ATTEMPTS = 5;
    private final Table table;
    private final DynamoPeopleRegister register;

    public DynamoOwnSettings(Table table) {
        this.table = table;
        this.register = new DynamoPeopleRegister(table);
    }

    @Override
    public void change(EmployeeId person, UnaryOperator<Employee> change, Instant now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var found = table.get(Keys.person(person), Read.STRONG).flatMap(EmployeeRows::known);
            if (found.isEmpty()) {
                return;
            }
            var after = change.apply(found.get());
            if (after.equals(found.get())) {
                return;
            }
            switch (register.change(found.get(), after, ConsentRecord.between(found.get(), after, now), now)) {
                case DONE -> {
                    return;
                }
                case OVERTAKEN -> {}
                case ID_TAKEN, ADDRESS_TAKEN ->
                    throw new IllegalStateException("a setting touches neither id nor address");
            }
        }
        throw new IllegalStateException("person " + person + " changes faster than a setting can be written");
    }
}
