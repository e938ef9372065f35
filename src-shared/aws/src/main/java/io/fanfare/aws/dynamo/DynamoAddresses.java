package io.fanfare.aws.dynamo;

import io.fanfare.kernel.EmployeeId;
import java.util.Optional;

/** Whose a mail address is. */
public final class DynamoAddresses {
    private final Table table;

    public DynamoAddresses(Table table) {
        this.table = table;
    }

    /** @param digest SHA-256 of the normalised address, in hex */
    public Optional<EmployeeId> find(String digest) {
        return table.get(Keys.addressDigest(digest), Table.Read.EVENTUAL)
                .map(row -> new EmployeeId(Math.toIntExact(Rows.number(row, "id"))));
    }
}
