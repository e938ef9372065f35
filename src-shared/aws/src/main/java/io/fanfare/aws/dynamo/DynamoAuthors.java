package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.content.Items;
import io.fanfare.engagement.Authors;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Authors by the id that an item has for them, looked up in the people file's ids; kept for five minutes, nobody as well. */
public final class DynamoAuthors implements Authors {
    private final Table table;
    private final Items items;
    private final Function<ItemId, Optional<EmployeeId>> kept;

    public DynamoAuthors(Table table, InstantSource clock) {
        this.table = table;
        this.items = new DynamoItems(table);
        this.kept = Cached.withNothing(this::lookUp, clock);
    }

    @Override
    public Optional<EmployeeId> of(ItemId item) {
        return kept.apply(item);
    }

    private Optional<EmployeeId> lookUp(ItemId item) {
        return items.find(item)
                .flatMap(found -> Optional.ofNullable(found.author()))
                .flatMap(id -> table.get(Keys.externalId(id), Read.EVENTUAL))
                .map(row -> new EmployeeId(Math.toIntExact(Rows.number(row, "id"))));
    }
}
