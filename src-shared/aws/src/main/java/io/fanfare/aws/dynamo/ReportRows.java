package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Evidence;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.webhook.Inbound;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What platforms report, to and from the attributes of evidence rows. */
final class ReportRows {
    private static final String MOMENT = "moment";
    private static final String OF = "of";
    private static final String ITEM = "item";
    private static final String PERSON = "person";
    private static final String NETWORK = "network";

    private ReportRows() {}

    static Map<String, AttributeValue> posted(Evidence.Posted posted) {
        var row = report(posted.moment(), posted.report());
        row.put(ITEM, Rows.n(posted.item().value()));
        row.put(PERSON, Rows.n(posted.person().value()));
        row.put(NETWORK, Rows.n(posted.network()));
        return row;
    }

    static Map<String, AttributeValue> pageEvent(Evidence.PageEvent event) {
        var row = report(event.moment(), event.report());
        var item = event.item();
        if (item != null) {
            row.put(ITEM, Rows.n(item.value()));
        }
        return row;
    }

    static Map<String, AttributeValue> withdrawn(Evidence.Withdrawn withdrawn) {
        return Map.of(MOMENT, Rows.s(withdrawn.moment().toString()), OF, Rows.s(withdrawn.of()));
    }

    static Evidence.Deed evidence(Map<String, AttributeValue> row) {
        var moment = Instant.parse(Rows.text(row, MOMENT));
        if (row.containsKey(OF)) {
            return new Evidence.Withdrawn(moment, Rows.text(row, OF));
        }
        var report = new Evidence.Report(
                Rows.text(row, "provider"),
                Rows.text(row, "id"),
                Inbound.Kind.valueOf(Rows.text(row, "kind")),
                Inbound.Verb.valueOf(Rows.text(row, "verb")),
                Rows.text(row, "place"));
        var item = row.containsKey(ITEM) ? new ItemId(number(row, ITEM)) : null;
        return item != null && row.containsKey(PERSON)
                ? new Evidence.Posted(moment, item, new EmployeeId(number(row, PERSON)), number(row, NETWORK), report)
                : new Evidence.PageEvent(moment, item, report);
    }

    private static Map<String, AttributeValue> report(Instant moment, Evidence.Report report) {
        var row = new HashMap<String, AttributeValue>();
        row.put(MOMENT, Rows.s(moment.toString()));
        row.put("provider", Rows.s(report.provider()));
        row.put("id", Rows.s(report.id()));
        row.put("kind", Rows.s(report.kind().name()));
        row.put("verb", Rows.s(report.verb().name()));
        row.put("place", Rows.s(report.place()));
        return row;
    }

    private static int number(Map<String, AttributeValue> row, String name) {
        return Math.toIntExact(Rows.number(row, name));
    }
}
