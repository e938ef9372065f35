package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.joining.Stand;
import io.fanfare.joining.Stands;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The stands, a row each, in one partition. */
public final class DynamoStands implements Stands {
    private static final String NAME = "name";
    private static final String DEPARTMENT = "dep";
    private static final String UNTIL = "until";
    private static final String AT = "at";
    private final Table table;
    private final Counters counters;

    public DynamoStands(Table table) {
        this.table = table;
        counters = new Counters(table);
    }

    @Override
    public int nextNumber() {
        return counters.next(Keys.counter("STAND"), 1);
    }

    @Override
    public void keep(Stand stand) {
        var row = new HashMap<>(PersonalKeys.stand(stand.number()).toMap());
        row.put(NAME, Rows.s(stand.name()));
        row.put(UNTIL, Rows.s(stand.until().toString()));
        row.put(AT, Rows.s(Moments.text(stand.at())));
        if (stand.department() != null) {
            row.put(DEPARTMENT, Rows.s(stand.department()));
        }
        table.put(row);
    }

    @Override
    public Optional<Stand> find(int number) {
        return table.get(PersonalKeys.stand(number), Read.EVENTUAL).map(DynamoStands::stand);
    }

    @Override
    public List<Stand> all() {
        return table.query(PersonalKeys.stands(), "", Read.EVENTUAL).reversed().stream()
                .map(DynamoStands::stand)
                .toList();
    }

    @Override
    public boolean remove(int number) {
        var there = table.get(PersonalKeys.stand(number), Read.STRONG).isPresent();
        table.delete(PersonalKeys.stand(number));
        return there;
    }

    private static Stand stand(Map<String, AttributeValue> row) {
        return new Stand(
                Integer.parseInt(Rows.text(row, Key.SK)),
                Rows.text(row, NAME),
                Rows.optionalText(row, DEPARTMENT).orElse(null),
                LocalDate.parse(Rows.text(row, UNTIL)),
                Instant.parse(Rows.text(row, AT)));
    }
}
