package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Subjects;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Retention;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Subjects in the main table: a row an addition and a removal, as long as the evidence lives. */
public final class DynamoSubjects implements Subjects {
    private static final String ADDED = "ADDED#";
    private static final String REMOVED = "REMOVED#";
    private static final String AT = "at";
    private static final String EVIDENCE = "of";
    private static final String ITEM = "item";
    private final Table main;

    public DynamoSubjects(Table main) {
        this.main = main;
    }

    @Override
    public void added(Subject subject, Addition addition) {
        var row = row(subject, ADDED + Moments.text(addition.moment()) + "#" + addition.evidence(), addition.moment());
        row.put(EVIDENCE, Rows.s(addition.evidence()));
        var item = addition.item();
        if (item != null) {
            row.put(ITEM, Rows.n(item.value()));
        }
        main.put(row);
    }

    @Override
    public void removed(Subject subject, Instant moment) {
        main.put(row(subject, REMOVED + Moments.text(moment), moment));
    }

    @Override
    public History history(Subject subject) {
        var additions = new HashSet<Addition>();
        var removals = new HashSet<Instant>();
        main.query(partition(subject), "", Table.Read.STRONG).forEach(row -> {
            var at = Instant.parse(Rows.text(row, AT));
            if (Rows.text(row, Key.SK).startsWith(ADDED)) {
                additions.add(new Addition(at, Rows.text(row, EVIDENCE), item(row)));
            } else {
                removals.add(at);
            }
        });
        return new History(additions, removals);
    }

    private static Map<String, AttributeValue> row(Subject subject, String sk, Instant moment) {
        var row = new HashMap<>(new Key(partition(subject), sk).toMap());
        row.put(AT, Rows.s(moment.toString()));
        row.put(EvidenceRows.TTL, Rows.n(Retention.DEEDS.end(moment)));
        return row;
    }

    private static String partition(Subject subject) {
        return Keys.subject(subject.provider(), subject.name());
    }

    private static @Nullable ItemId item(Map<String, AttributeValue> row) {
        return row.containsKey(ITEM) ? new ItemId(Math.toIntExact(Rows.number(row, ITEM))) : null;
    }
}
