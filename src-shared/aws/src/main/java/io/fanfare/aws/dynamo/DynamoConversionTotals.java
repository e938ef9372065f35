package io.fanfare.aws.dynamo;

import io.fanfare.conversion.Tally;
import io.fanfare.kernel.Hour;
import io.fanfare.report.ConversionTotals;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** Conversions of days from the rows of their hours. */
public final class DynamoConversionTotals implements ConversionTotals {
    private final Table table;

    public DynamoConversionTotals(Table table) {
        this.table = table;
    }

    @Override
    public Tally of(LocalDate from, LocalDate until) {
        var first = Keys.conversions(midnight(from));
        var last = Keys.conversions(midnight(until).plus(23));
        return Tally.sum(table
                .query(request -> request.keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", Rows.s(first.pk()),
                                ":from", Rows.s(first.sk()),
                                ":until", Rows.s(last.sk()))))
                .stream()
                .map(row -> TallyText.read(Rows.text(row, "tally")))
                .toList());
    }

    private static Hour midnight(LocalDate day) {
        return Hour.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
