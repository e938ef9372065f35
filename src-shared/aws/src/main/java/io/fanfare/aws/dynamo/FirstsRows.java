package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Firsts.First;
import io.fanfare.kernel.EmployeeId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who first reached somebody with an item, in the row of its rungs: {@code <person> <day>} each, in order. */
final class FirstsRows {
    static final String FIRSTS = "firsts";

    private FirstsRows() {}

    static AttributeValue write(Firsts firsts) {
        return AttributeValue.fromL(firsts.all().stream()
                .map(first -> Rows.s(first.person() + " " + first.day()))
                .toList());
    }

    static List<First> read(Map<String, AttributeValue> row) {
        return Optional.ofNullable(row.get(FIRSTS)).map(AttributeValue::l).orElse(List.of()).stream()
                .map(value -> value.s().split(" ", -1))
                .map(parts -> new First(new EmployeeId(Integer.parseInt(parts[0])), LocalDate.parse(parts[1])))
                .toList();
    }
}
