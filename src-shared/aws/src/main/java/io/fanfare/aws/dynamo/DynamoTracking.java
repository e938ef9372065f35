package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Untracked;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.ConsentRecord.Choice;
import io.fanfare.privacy.Tracking;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Who is not tracked: a row a person in one partition, which those who keep evidence read whole, at most twice a minute. Whoever switches it
 * off is therefore untied from a minute later on, and no event after that is ever judged by what was read before it.
 */
public final class DynamoTracking implements Tracking {
    private static final Duration NOTICE = Duration.ofMinutes(1);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String GONE = "gone";
    private final Table table;

    public DynamoTracking(Table table) {
        this.table = table;
    }

    @Override
    public void switchOff(EmployeeId person, String textVersion, Instant at) {
        change(
                person,
                new ConsentRecord(Choice.TRACKING_OFF, textVersion, at),
                update -> update.updateExpression("SET #since = :since REMOVE #until, #ttl")
                        .conditionExpression("attribute_not_exists(#since) OR attribute_exists(#until)")
                        .expressionAttributeNames(names(SINCE, UNTIL, EvidenceRows.TTL))
                        .expressionAttributeValues(Map.of(":since", Rows.s(Moments.text(at.plus(NOTICE))))));
    }

    @Override
    public void switchOn(EmployeeId person, String textVersion, Instant at) {
        change(
                person,
                new ConsentRecord(Choice.TRACKING_ON, textVersion, at),
                update -> update.updateExpression("SET #until = :until, #ttl = :ttl")
                        .conditionExpression(
                                "attribute_exists(#since) AND attribute_not_exists(#until) AND attribute_not_exists(#gone)")
                        .expressionAttributeNames(names(SINCE, UNTIL, EvidenceRows.TTL, GONE))
                        .expressionAttributeValues(Map.of(
                                ":until",
                                Rows.s(Moments.text(at)),
                                ":ttl",
                                Rows.n(Retention.TRACKING_SWITCHED.end(at)))));
    }

    /** The record goes along with the change, so that neither is there without the other. */
    private void change(EmployeeId person, ConsentRecord record, Consumer<Update.Builder> update) {
        table.transact(List.of(
                table.updating(PersonalKeys.untracked(person), update),
                table.putting(ConsentRows.row(person, record))));
    }

    @Override
    public void end(EmployeeId person, Instant at) {
        table.updateIf(
                PersonalKeys.untracked(person),
                update -> update.updateExpression(
                                "SET #since = if_not_exists(#since, :now), #gone = :yes REMOVE #until, #ttl")
                        .conditionExpression("attribute_not_exists(#gone)")
                        .expressionAttributeNames(names(SINCE, UNTIL, EvidenceRows.TTL, GONE))
                        .expressionAttributeValues(Map.of(":now", Rows.s(Moments.text(at)), ":yes", Rows.bool(true))));
    }

    private static Map<String, String> names(String... names) {
        var placeholders = new HashMap<String, String>();
        for (var name : names) {
            placeholders.put("#" + name, name);
        }
        return placeholders;
    }

    @Override
    public Optional<Instant> offSince(EmployeeId person) {
        return table.get(PersonalKeys.untracked(person), Table.Read.STRONG)
                .map(DynamoTracking::interval)
                .filter(interval -> interval.until() == null)
                .map(Interval::since);
    }

    /** For those who keep evidence: it reads again before it says anything about a moment that it may not have seen. */
    public Untracked untracked(InstantSource clock) {
        return new Untracked() {
            private Map<EmployeeId, Interval> known = Map.of();
            private @Nullable Instant read;

            @Override
            public synchronized boolean covers(EmployeeId person, Instant moment) {
                var now = clock.instant();
                if (read == null || !now.isBefore(read.plus(FRESH))) {
                    known = all();
                    read = now;
                }
                var interval = known.get(person);
                return interval != null && interval.holds(moment);
            }
        };
    }

    private Map<EmployeeId, Interval> all() {
        var all = new HashMap<EmployeeId, Interval>();
        for (var row : table.query(PersonalKeys.untracked(), "", Table.Read.STRONG)) {
            all.put(new EmployeeId(Integer.parseInt(Rows.text(row, Key.SK))), interval(row));
        }
        return all;
    }

    private static Interval interval(Map<String, AttributeValue> row) {
        return new Interval(
                Instant.parse(Rows.text(row, SINCE)),
                Rows.optionalText(row, UNTIL).map(Instant::parse).orElse(null));
    }

    /** @param until null while it lasts */
    private record Interval(Instant since, @Nullable Instant until) {
        boolean holds(Instant moment) {
            return !moment.isBefore(since) && (until == null || moment.isBefore(until));
        }
    }
}
