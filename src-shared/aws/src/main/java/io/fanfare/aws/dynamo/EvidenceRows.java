package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.EngagementReader;
import io.fanfare.aws.json.EngagementWriter;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Retention;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Evidence to and from rows. What travelled over the queue is kept in the form in which it travelled, so that it can be judged again. */
final class EvidenceRows {
    static final String TTL = "ttl";
    private static final String JSON = "json";
    private static final String VISITOR = "visitor";
    private static final String STORED = "stored";

    private EvidenceRows() {}

    static Map<String, AttributeValue> trace(Evidence.Trace trace) {
        var row = row(
                Keys.trace(trace.hour(), trace.moment(), trace.naturalId()),
                trace.moment().plus(Retention.TRACES.time()));
        switch (trace) {
            case Evidence.Seen(var hit, var visitor) -> {
                row.put(JSON, Rows.s(write(hit)));
                row.put(VISITOR, Rows.s(visitor));
            }
            case Evidence.Landed(var landing, var visitor) -> {
                row.put(JSON, Rows.s(write(landing)));
                row.put(VISITOR, Rows.s(visitor));
            }
            case Evidence.Delivered(var delivered) -> row.put(JSON, Rows.s(write(delivered)));
        }
        return row;
    }

    static Map<String, AttributeValue> deed(Evidence.Deed deed) {
        var row = row(Keys.deed(deed.hour(), deed.naturalId()), deed.moment().plus(Retention.DEEDS.time()));
        switch (deed) {
            case Evidence.Intended(
                    var moment,
                    var item,
                    var person,
                    var network,
                    var variant,
                    var distance,
                    var print) ->
                row.put(
                        JSON,
                        Rows.s(write(new Engagement.Intent(moment, item, person, network, variant, distance, print))));
            case Evidence.Confirmed(var moment, var item, var person, var network) ->
                row.put(JSON, Rows.s(write(new Engagement.Confirmation(moment, item, person, network))));
            case Evidence.Declined(var moment, var item, var person, var reason) ->
                row.put(JSON, Rows.s(write(new Engagement.Decline(moment, item, person, reason))));
            case Evidence.Posted posted -> row.putAll(ReportRows.posted(posted));
            case Evidence.PageEvent event -> row.putAll(ReportRows.pageEvent(event));
            case Evidence.Withdrawn withdrawn -> row.putAll(ReportRows.withdrawn(withdrawn));
            case Evidence.OfConversion(var conversion) ->
                row.put(JSON, Rows.s(write(new Engagement.Converted(conversion))));
        }
        return row;
    }

    /** What was said of a conversion, among all that was said of it. */
    static Map<String, AttributeValue> version(Evidence.OfConversion said) {
        var row = row(
                Keys.conversion(said.conversion().id(), said.version()),
                said.moment().plus(Retention.DEEDS.time()));
        row.put(JSON, Rows.s(write(new Engagement.Converted(said.conversion()))));
        return row;
    }

    /** The same, in an hour that it matters to. */
    static Map<String, AttributeValue> inHour(Hour hour, Evidence.OfConversion said) {
        var row = row(Keys.deed(hour, said.naturalId()), hour.start().plus(Retention.DEEDS.time()));
        row.put(JSON, Rows.s(write(new Engagement.Converted(said.conversion()))));
        return row;
    }

    static Evidence evidence(Map<String, AttributeValue> row) {
        if (!row.containsKey(JSON)) {
            return ReportRows.evidence(row);
        }
        return switch (EngagementReader.read(Rows.text(row, JSON))) {
            case Engagement.Hit hit ->
                new Evidence.Seen(hit, Rows.optionalText(row, VISITOR).orElse(""));
            case Engagement.Landed landing ->
                new Evidence.Landed(landing, Rows.optionalText(row, VISITOR).orElse(""));
            case Engagement.Delivered delivered -> new Evidence.Delivered(delivered);
            case Engagement.Intent(
                    var moment,
                    var item,
                    var person,
                    var network,
                    var variant,
                    var distance,
                    var print) -> new Evidence.Intended(moment, item, person, network, variant, distance, print);
            case Engagement.Confirmation(var moment, var item, var person, var network) ->
                new Evidence.Confirmed(moment, item, person, network);
            case Engagement.Decline(var moment, var item, var person, var reason) ->
                new Evidence.Declined(moment, item, person, reason);
            case Engagement.Converted(var conversion) -> new Evidence.OfConversion(conversion);
            case Engagement.FromWebhook _ ->
                throw new IllegalStateException("what a webhook brought is kept as what it says");
        };
    }

    private static String write(Engagement engagement) {
        return EngagementWriter.write(engagement, STORED, engagement.moment());
    }

    private static Map<String, AttributeValue> row(Key key, Instant end) {
        var row = new HashMap<>(key.toMap());
        row.put(TTL, Rows.n(end.getEpochSecond()));
        return row;
    }
}
