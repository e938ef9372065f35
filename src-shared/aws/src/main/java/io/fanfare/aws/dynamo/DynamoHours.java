package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Fold;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.Rules;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Hours in the tables. */
public final class DynamoHours implements Hours {
    private static final String MARK = "mark";
    private static final String RULES = "rules";
    private static final String VERSION = "v";
    private final Table main;
    private final Table traces;
    private final FoldRows folds;

    public DynamoHours(Table main, Table traces) {
        this.main = main;
        this.traces = traces;
        this.folds = new FoldRows(main);
    }

    @Override
    public List<HourControl> open() {
        return main.query(Keys.hours(), "", Table.Read.EVENTUAL).stream()
                .filter(row -> row.containsKey(MARK))
                .map(DynamoHours::control)
                .toList();
    }

    @Override
    public Rules rules(Hour hour) {
        return main.get(Keys.hourControl(hour), Table.Read.EVENTUAL)
                .map(DynamoHours::rules)
                .orElse(Rules.CURRENT);
    }

    @Override
    public void mark(Hour hour) {
        main.update(
                Keys.hourControl(hour),
                request ->
                        request.updateExpression("ADD mark :one").expressionAttributeValues(Map.of(":one", Rows.n(1))));
    }

    @Override
    public void judgeBy(Hour hour, Rules rules) {
        main.updateIf(
                Keys.hourControl(hour),
                request -> request.updateExpression("SET #rules = :rules ADD mark :one")
                        .conditionExpression("attribute_exists(mark)")
                        .expressionAttributeNames(Map.of("#rules", RULES))
                        .expressionAttributeValues(Map.of(":rules", Rows.n(rules.number()), ":one", Rows.n(1))));
    }

    @Override
    public Optional<HourControl> lease(Hour hour, Instant now, Duration length) {
        var outcome = main.updateIf(
                Keys.hourControl(hour),
                request -> request.updateExpression("SET lease = :until, run = if_not_exists(run, :zero) + :one")
                        .conditionExpression(
                                "attribute_exists(mark) AND (attribute_not_exists(lease) OR lease <= :now)")
                        .expressionAttributeValues(Map.of(
                                ":until", Rows.n(now.plus(length).toEpochMilli()),
                                ":now", Rows.n(now.toEpochMilli()),
                                ":zero", Rows.n(0),
                                ":one", Rows.n(1)))
                        .returnValues(ReturnValue.ALL_NEW));
        return switch (outcome) {
            case Table.Updated.Done(var row) -> Optional.of(control(row));
            case Table.Updated.Refused _ -> Optional.empty();
        };
    }

    @Override
    public Reading read(Hour hour, Set<Hour> neighbours) {
        var evidence = new ArrayList<Evidence>();
        var from = hour.start().minus(RecordEngagement.BORDER);
        var until = hour.end().plus(RecordEngagement.BORDER);
        if (neighbours.contains(hour.plus(-1))) {
            seen(hour.plus(-1), from, hour.start(), evidence);
        }
        traces.query(Keys.hour(hour), "", Table.Read.STRONG).forEach(row -> evidence.add(EvidenceRows.evidence(row)));
        if (neighbours.contains(hour.plus(1))) {
            seen(hour.plus(1), hour.end(), until, evidence);
        }
        var foldRows = new ArrayList<Map<String, AttributeValue>>();
        var pages = PageFold.EMPTY;
        var pageFold = Keys.pageFold(hour).sk();
        for (var row : main.query(Keys.hour(hour), "", Table.Read.STRONG)) {
            if (Rows.text(row, Key.SK).equals(pageFold)) {
                pages = PageRows.fold(row);
            } else if (Rows.text(row, Key.SK).startsWith(Keys.FOLD_PREFIX)) {
                foldRows.add(row);
            } else {
                evidence.add(EvidenceRows.evidence(row));
            }
        }
        return new Reading(evidence, FoldRows.fold(foldRows), pages);
    }

    private void seen(Hour hour, Instant from, Instant until, List<Evidence> evidence) {
        traces.query(request -> request.consistentRead(true)
                        .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :until")
                        .expressionAttributeValues(Map.of(
                                ":pk", Rows.s(Keys.hour(hour)),
                                ":from", Rows.s(Moments.text(from)),
                                ":until", Rows.s(Moments.text(until)))))
                .forEach(row -> evidence.add(EvidenceRows.evidence(row)));
    }

    @Override
    public boolean setShares(Hour hour, long run, Map<ShareKey, HourFacts> facts) {
        return InParallel.all(facts.entrySet(), entry -> {
            var share = entry.getKey();
            var key = Keys.shareDay(share.item(), share.person(), share.network(), hour.day());
            var outcome = set(key, hour, HourLists.list(run, entry.getValue()));
            if (outcome instanceof Table.Updated.Done(var row)) {
                Rows.texts(row, HourLists.restName(hour)).forEach(resting -> mark(Hour.parse(resting)));
                return true;
            }
            return false;
        });
    }

    @Override
    public boolean setItems(Hour hour, long run, Map<Fold.ItemOnNetwork, HourFacts> counts) {
        return InParallel.all(counts.entrySet(), entry -> {
            var item = entry.getKey();
            var key = Keys.itemDay(item.item(), item.network(), hour.day());
            return set(key, hour, HourLists.list(run, entry.getValue())) instanceof Table.Updated.Done;
        });
    }

    @Override
    public boolean setPages(Hour hour, long run, Map<PageFold.Page, PageFold.Counts> counts) {
        return InParallel.all(counts.entrySet(), entry -> {
            var page = entry.getKey();
            var key = Keys.pageDay(page.item(), page.network(), hour.day());
            return set(key, hour, PageRows.list(run, entry.getValue())) instanceof Table.Updated.Done;
        });
    }

    /** The run stands first in the list. */
    private Table.Updated set(Key key, Hour hour, AttributeValue list) {
        var name = HourLists.name(hour);
        return main.updateIf(
                key,
                request -> request.updateExpression("SET #hour = :facts")
                        .conditionExpression("attribute_not_exists(#hour) OR #hour[0] <= :run")
                        .expressionAttributeNames(Map.of("#hour", name))
                        .expressionAttributeValues(
                                Map.of(":facts", list, ":run", list.l().getFirst()))
                        .returnValues(ReturnValue.ALL_NEW));
    }

    @Override
    public void keepFold(Hour hour, long run, Fold fold) {
        folds.keep(hour, run, fold);
    }

    @Override
    public void keepPages(Hour hour, long run, PageFold fold) {
        main.putIf(
                PageRows.row(hour, run, fold),
                request -> request.conditionExpression("attribute_not_exists(pk) OR run <= :run")
                        .expressionAttributeValues(Map.of(":run", Rows.n(run))));
    }

    @Override
    public boolean finish(HourControl run, Instant at, boolean settled) {
        var outcome = main.updateIf(
                Keys.hourControl(run.hour()),
                request -> request.updateExpression(
                                "SET judged = :mark, done = :run, settled = :settled, finished = :at REMOVE lease")
                        .conditionExpression("run = :run")
                        .expressionAttributeValues(Map.of(
                                ":mark",
                                Rows.n(run.mark()),
                                ":run",
                                Rows.n(run.run()),
                                ":settled",
                                Rows.bool(settled),
                                ":at",
                                Rows.n(at.toEpochMilli()))));
        return outcome instanceof Table.Updated.Done;
    }

    @Override
    public void seal(Hour hour) {
        folds.forget(hour);
        main.delete(Keys.hourControl(hour));
    }

    @Override
    public Collection<ShareDay> shareDays(ItemId item) {
        return new ShareDays(main).of(item, Table.Read.STRONG);
    }

    @Override
    public long rungsVersion(ItemId item) {
        return main.get(Keys.rungs(item), Table.Read.STRONG)
                .map(row -> Rows.number(row, VERSION, 0))
                .orElse(0L);
    }

    @Override
    public boolean setRungs(ItemId item, long seen, Rungs rungs, Firsts firsts, Instant at) {
        var row = new HashMap<>(Keys.rungs(item).toMap());
        row.put("json", Rows.s(Json.write(rungs)));
        row.put(FirstsRows.FIRSTS, FirstsRows.write(firsts));
        row.put("at", Rows.s(Moments.text(at)));
        row.put(VERSION, Rows.n(seen + 1));
        return main.putIf(
                row,
                request -> request.conditionExpression("(attribute_not_exists(v) AND :seen = :none) OR v = :seen")
                        .expressionAttributeValues(Map.of(":seen", Rows.n(seen), ":none", Rows.n(0))));
    }

    @Override
    public void deleteSaltsBefore(LocalDate day) {
        var first = Keys.salt(day);
        traces.query(request -> request.keyConditionExpression("pk = :pk AND sk < :day")
                        .expressionAttributeValues(Map.of(":pk", Rows.s(first.pk()), ":day", Rows.s(first.sk()))))
                .forEach(row -> traces.delete(Key.of(row)));
    }

    private static Rules rules(Map<String, AttributeValue> row) {
        return Rules.of(Rows.number(row, RULES, Rules.VERSION));
    }

    private static @Nullable Instant moment(Map<String, AttributeValue> row, String name) {
        long millis = Rows.number(row, name, 0);
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }

    private static HourControl control(Map<String, AttributeValue> row) {
        return new HourControl(
                Hour.parse(Rows.text(row, Key.SK)),
                Rows.number(row, MARK),
                Rows.number(row, "judged", 0),
                Rows.number(row, "run", 0),
                Rows.number(row, "done", 0),
                Rows.flag(row, "settled"),
                moment(row, "lease"),
                moment(row, "finished"),
                rules(row));
    }
}
