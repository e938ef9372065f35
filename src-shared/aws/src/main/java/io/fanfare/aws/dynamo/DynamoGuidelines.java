package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.json.Json;
import io.fanfare.guidance.Acceptances;
import io.fanfare.guidance.GuidelineBook;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The guidelines, a row a version with the number of people who accepted it, and a row for each acceptance beside its person. */
public final class DynamoGuidelines implements GuidelineBook, Acceptances {
    private static final String JSON = "json";
    private static final String AT = "at";
    private static final String ACCEPTED = "n";
    private final Table table;

    public DynamoGuidelines(Table table) {
        this.table = table;
    }

    /** As they stood at most five minutes ago. */
    public static Supplier<Optional<Guidelines>> cached(Table table, InstantSource clock) {
        return Cached.single(new DynamoGuidelines(table)::current, clock);
    }

    @Override
    public Optional<Guidelines> current() {
        return last(PersonalKeys.guidelines(), PersonalKeys.VERSION_PREFIX, Read.STRONG)
                .map(DynamoGuidelines::guidelines);
    }

    @Override
    public List<Guidelines> all() {
        return table.query(PersonalKeys.guidelines(), "", Read.EVENTUAL).reversed().stream()
                .map(DynamoGuidelines::guidelines)
                .toList();
    }

    @Override
    public boolean keep(Guidelines guidelines) {
        var row = new HashMap<>(PersonalKeys.guidelines(guidelines.version()).toMap());
        row.put(JSON, Rows.s(Json.write(new Document(guidelines.texts()))));
        row.put(AT, Rows.s(Moments.text(guidelines.since())));
        return table.putNew(row);
    }

    @Override
    public Optional<Acceptance> newest(EmployeeId person) {
        return last(Keys.history(person), PersonalKeys.GUIDELINES_PREFIX, Read.EVENTUAL)
                .map(DynamoGuidelines::acceptance);
    }

    /** Every version that the person accepted, oldest first. */
    List<Acceptance> of(EmployeeId person) {
        return table.query(Keys.history(person), PersonalKeys.GUIDELINES_PREFIX, Read.EVENTUAL).stream()
                .map(DynamoGuidelines::acceptance)
                .toList();
    }

    /** The person's row and the count go together, so that a press that comes twice counts once. */
    @Override
    public void accept(EmployeeId person, int version, Instant at) {
        var row = new HashMap<>(PersonalKeys.acceptance(person, version).toMap());
        row.put(AT, Rows.s(Moments.text(at)));
        table.transact(List.of(
                table.puttingNew(row),
                table.updating(
                        PersonalKeys.guidelines(version),
                        update -> update.updateExpression("ADD n :one")
                                .conditionExpression("attribute_exists(pk)")
                                .expressionAttributeValues(Map.of(":one", Rows.n(1))))));
    }

    @Override
    public int count(int version) {
        return Math.toIntExact(table.get(PersonalKeys.guidelines(version), Read.EVENTUAL)
                .map(row -> Rows.number(row, ACCEPTED, 0))
                .orElse(0L));
    }

    private Optional<Map<String, AttributeValue>> last(String partition, String prefix, Read read) {
        var page = table.client()
                .query(request -> request.tableName(table.name())
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(Map.of(":pk", Rows.s(partition), ":sk", Rows.s(prefix)))
                        .consistentRead(read == Read.STRONG)
                        .scanIndexForward(false)
                        .limit(1));
        return page.items().stream().findFirst();
    }

    private static Guidelines guidelines(Map<String, AttributeValue> row) {
        return new Guidelines(
                version(row),
                Instant.parse(Rows.text(row, AT)),
                Json.read(Rows.text(row, JSON), Document.class).texts());
    }

    private static Acceptance acceptance(Map<String, AttributeValue> row) {
        return new Acceptance(version(row), Instant.parse(Rows.text(row, AT)));
    }

    private static int version(Map<String, AttributeValue> row) {
        var key = Rows.text(row, Key.SK);
        return Integer.parseInt(key.substring(key.lastIndexOf('#') + 1));
    }

    record Document(Map<Language, Guidelines.Text> texts) {}
}
