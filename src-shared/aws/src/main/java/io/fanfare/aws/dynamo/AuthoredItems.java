package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.ItemId;

/** The items that somebody made, found by the id in the people file. */
final class AuthoredItems {
    private static final int ATTEMPTS = 5;
    private final Table table;
    private final DynamoItems items;

    AuthoredItems(Table table) {
        this.table = table;
        this.items = new DynamoItems(table);
    }

    /** Takes the author off each. */
    void forget(String externalId) {
        for (var row : table.query(Keys.externalId(externalId).pk(), PersonalKeys.AUTHORED_PREFIX, Read.STRONG)) {
            var sk = Rows.text(row, Key.SK);
            forget(externalId, new ItemId(Integer.parseInt(sk.substring(PersonalKeys.AUTHORED_PREFIX.length()))));
            table.delete(Key.of(row));
        }
    }

    private void forget(String externalId, ItemId id) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var item = items.find(id).filter(found -> externalId.equals(found.author()));
            if (item.isEmpty() || items.replace(item.get().withoutAuthor())) {
                return;
            }
        }
        throw new IllegalStateException("item " + id + " changes faster than its author can be taken off");
    }
}
