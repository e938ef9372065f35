package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.guidance.Coach;
import io.fanfare.guidance.CoachList;
import io.fanfare.guidance.Coaches;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The coaches, one row for all departments: a share page reads it, and nearly always from its cache. */
public final class DynamoCoaches implements Coaches {
    private static final int ATTEMPTS = 5;
    private static final String COACHES = "coaches";
    private static final String VERSION = "v";
    private static final String PERSON = "person";
    private static final String STATE = "st";
    private static final String AT = "at";
    private final Table table;

    public DynamoCoaches(Table table) {
        this.table = table;
    }

    @Override
    public CoachList all() {
        return list(table.get(PersonalKeys.coaches(), Read.EVENTUAL).orElse(Map.of()));
    }

    @Override
    public CoachList change(UnaryOperator<CoachList> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var row = table.get(PersonalKeys.coaches(), Read.STRONG).orElse(Map.of());
            var before = list(row);
            var after = change.apply(before);
            if (after.equals(before) || keep(after, Rows.number(row, VERSION, 0))) {
                return after;
            }
        }
        throw new IllegalStateException("the coaches change faster than they can be written");
    }

    private boolean keep(CoachList coaches, long seen) {
        var row = new HashMap<>(PersonalKeys.coaches().toMap());
        row.put(VERSION, Rows.n(seen + 1));
        row.put(
                COACHES,
                AttributeValue.fromM(coaches.byDepartment().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, coach -> attribute(coach.getValue())))));
        return table.putIf(
                row,
                put -> put.conditionExpression("attribute_not_exists(pk) OR v = :seen")
                        .expressionAttributeValues(Map.of(":seen", Rows.n(seen))));
    }

    private static AttributeValue attribute(Coach coach) {
        return AttributeValue.fromM(Map.of(
                PERSON, Rows.n(coach.person().value()),
                STATE, Rows.s(coach.state().name()),
                AT, Rows.s(Moments.text(coach.at()))));
    }

    private static CoachList list(Map<String, AttributeValue> row) {
        var coaches = row.getOrDefault(COACHES, AttributeValue.fromM(Map.of())).m();
        return new CoachList(coaches.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> coach(entry.getValue().m()))));
    }

    private static Coach coach(Map<String, AttributeValue> row) {
        return new Coach(
                new EmployeeId(Math.toIntExact(Rows.number(row, PERSON))),
                Coach.State.valueOf(Rows.text(row, STATE)),
                Instant.parse(Rows.text(row, AT)));
    }
}
