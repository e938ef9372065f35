package io.fanfare.aws.dynamo;

import io.fanfare.delivery.Incident;
import io.fanfare.delivery.Incidents;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The incident, one row of the main table. */
public final class DynamoIncidents implements Incidents {
    private static final Duration RECENT = Duration.ofSeconds(30);
    private static final String SINCE = "since";
    private static final String STATEMENT = "statement";
    private final Table table;

    public DynamoIncidents(Table table) {
        this.table = table;
    }

    /** As it stood at most half a minute ago: that costs next to nothing, and what must stop stops soon. */
    public static Supplier<Optional<Incident>> recent(Table table, InstantSource clock) {
        return Cached.single(new DynamoIncidents(table)::current, RECENT, clock);
    }

    @Override
    public Optional<Incident> current() {
        return table.get(Keys.incident(), Table.Read.STRONG).map(DynamoIncidents::incident);
    }

    @Override
    public void declare(Incident incident) {
        var row = new HashMap<>(Keys.incident().toMap());
        row.put(SINCE, Rows.s(Moments.text(incident.since())));
        row.put(
                STATEMENT,
                AttributeValue.fromM(incident.statement().entrySet().stream()
                        .collect(Collectors.toMap(text -> text.getKey().tag(), text -> Rows.s(text.getValue())))));
        table.put(row);
    }

    @Override
    public void end() {
        table.delete(Keys.incident());
    }

    private static Incident incident(Map<String, AttributeValue> row) {
        var statement = row.getOrDefault(STATEMENT, AttributeValue.fromM(Map.of())).m().entrySet().stream()
                .collect(Collectors.toMap(
                        text -> Language.of(text.getKey()).orElseThrow(),
                        text -> text.getValue().s()));
        return new Incident(Instant.parse(Rows.text(row, SINCE)), statement);
    }
}
