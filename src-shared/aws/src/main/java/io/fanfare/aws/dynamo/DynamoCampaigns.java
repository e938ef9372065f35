package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.dynamo.Table.Transacted;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.aws.json.CampaignJson;
import io.fanfare.campaign.CalendarCursor;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.CampaignDrafts;
import io.fanfare.campaign.Campaigns;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Campaigns in the main table; the indexes {@code calendar} and {@code agenda} hold keys alone. */
public final class DynamoCampaigns implements Campaigns, CampaignDrafts {
    private static final String STATUS = "st";
    private static final String JSON = "json";
    private static final String VERSION = "v";
    private static final String KEY = "key";
    private static final String AT = "at";
    private static final String WEEK = "week";
    /** Sorts before every moment. */
    private static final String BEGINNING = "!";
    /** Sorts behind every moment. */
    private static final String END = "~";

    private final Table table;
    private final Counters counters;

    public DynamoCampaigns(Table table) {
        this.table = table;
        this.counters = new Counters(table);
    }

    @Override
    public Optional<Campaign> find(CampaignId campaign) {
        return table.get(Keys.campaign(campaign), Read.STRONG).map(DynamoCampaigns::campaign);
    }

    @Override
    public CampaignId nextId() {
        return new CampaignId(counters.next(Keys.counter("CAMPAIGN"), 1));
    }

    @Override
    public Stored store(Campaign campaign, List<ItemId> taken, List<ItemId> released) {
        var writes = new ArrayList<TransactWriteItem>();
        writes.add(campaign.version() == 1 ? table.puttingNew(row(campaign)) : replacing(campaign));
        taken.forEach(item -> writes.add(taking(item, campaign.id())));
        released.forEach(item -> writes.add(releasing(item, campaign.id())));
        return switch (table.transact(writes)) {
            case Transacted.Done _ -> new Stored.Done();
            case Transacted.Refused(var failed) when failed.getFirst() -> new Stored.Overtaken();
            case Transacted.Refused(var failed) -> {
                int at = failed.indexOf(true) - 1;
                yield new Stored.ItemNotFree(at < taken.size() ? taken.get(at) : released.get(at - taken.size()));
            }
        };
    }

    private TransactWriteItem replacing(Campaign campaign) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table.name())
                        .item(row(campaign))
                        .conditionExpression("#v = :before")
                        .expressionAttributeNames(Map.of("#v", VERSION))
                        .expressionAttributeValues(Map.of(":before", Rows.n(campaign.version() - 1))))
                .build();
    }

    private TransactWriteItem taking(ItemId item, CampaignId campaign) {
        return table.updating(
                Keys.item(item),
                update -> update.updateExpression("SET c = :c ADD v :one")
                        .conditionExpression("attribute_exists(pk) AND (attribute_not_exists(c) OR c = :c)")
                        .expressionAttributeValues(Map.of(":c", Rows.n(campaign.value()), ":one", Rows.n(1))));
    }

    private TransactWriteItem releasing(ItemId item, CampaignId campaign) {
        return table.updating(
                Keys.item(item),
                update -> update.updateExpression("REMOVE c ADD v :one")
                        .conditionExpression("c = :c")
                        .expressionAttributeValues(Map.of(":c", Rows.n(campaign.value()), ":one", Rows.n(1))));
    }

    @Override
    public CalendarPage calendar(CalendarQuery query) {
        var found = new ArrayList<Campaign>();
        var from = query.from();
        var until = query.until();
        var lower = from == null ? BEGINNING : Moments.text(from);
        var upper = until == null ? END : Moments.text(until);
        var after = query.after();
        do {
            var page = page(lower, upper, after, query.limit());
            var rows = table.getAll(page.stream().map(Key::of).toList(), Read.EVENTUAL);
            for (var entry : page) {
                var row = rows.get(Key.of(entry));
                after = cursor(entry);
                if (row == null) {
                    continue;
                }
                var campaign = campaign(row);
                if (query.status() == null || query.status() == campaign.status()) {
                    found.add(campaign);
                    if (found.size() == query.limit()) {
                        return new CalendarPage(found, after);
                    }
                }
            }
            if (page.size() < query.limit()) {
                return new CalendarPage(found, null);
            }
        } while (true);
    }

    @Override
    public List<Campaign> due(Instant now) {
        var entries = table.query(request -> request.indexName(Keys.AGENDA_INDEX)
                .keyConditionExpression("apk = :agenda AND ask < :behind")
                .expressionAttributeValues(
                        Map.of(":agenda", Rows.s(Keys.AGENDA), ":behind", Rows.s(Moments.text(now.plusMillis(1))))));
        var rows = table.getAll(entries.stream().map(Key::of).toList(), Read.STRONG);
        return entries.stream()
                .map(Key::of)
                .filter(rows::containsKey)
                .map(rows::get)
                .map(DynamoCampaigns::campaign)
                .toList();
    }

    @Override
    public boolean launch(Campaign seen, Launch launch, Instant nextStep) {
        var launching = seen.launched(launch);
        var change = new Change(seen)
                .set(STATUS, Rows.s(launching.status().name()))
                .set(VERSION, Rows.n(launching.version()))
                .set(KEY, Rows.s(launch.key()))
                .set(AT, Rows.s(launch.at().toString()))
                .set(WEEK, Rows.s(launch.week().toString()))
                .agenda(nextStep);
        var moment = calendarKey(launching);
        if (!moment.equals(calendarKey(seen))) {
            change.set(Keys.CALENDAR_SK, Rows.s(moment));
        }
        return change.write(table);
    }

    @Override
    public boolean advance(Campaign seen, Status status, @Nullable Instant nextStep) {
        var next = seen.in(status);
        return new Change(seen)
                .set(STATUS, Rows.s(next.status().name()))
                .set(VERSION, Rows.n(next.version()))
                .agenda(nextStep)
                .write(table);
    }

    @Override
    public void remind(Campaign seen, @Nullable Instant nextStep) {
        new Change(seen).agenda(nextStep).write(table);
    }

    /** One page of the index: exactly {@code limit} entries unless the range ends. */
    private List<Map<String, AttributeValue>> page(
            String lower, String upper, @Nullable CalendarCursor after, int limit) {
        var entries = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> start = after == null ? Map.of() : startBehind(after);
        do {
            var from = start;
            int wanted = limit - entries.size();
            var response = table.client()
                    .query(request -> range(request, lower, upper, from).limit(wanted));
            entries.addAll(response.items());
            start = response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : Map.of();
        } while (!start.isEmpty() && entries.size() < limit);
        return entries;
    }

    private QueryRequest.Builder range(
            QueryRequest.Builder request, String lower, String upper, Map<String, AttributeValue> start) {
        request.tableName(table.name())
                .indexName(Keys.CALENDAR_INDEX)
                .keyConditionExpression("cpk = :calendar AND csk BETWEEN :lower AND :upper")
                .expressionAttributeValues(
                        Map.of(":calendar", Rows.s(Keys.CALENDAR), ":lower", Rows.s(lower), ":upper", Rows.s(upper)));
        return start.isEmpty() ? request : request.exclusiveStartKey(start);
    }

    private static Map<String, AttributeValue> startBehind(CalendarCursor cursor) {
        var start = new HashMap<>(Keys.campaign(cursor.campaign()).toMap());
        start.put(Keys.CALENDAR_PK, Rows.s(Keys.CALENDAR));
        start.put(Keys.CALENDAR_SK, Rows.s(indexKey(cursor.moment(), cursor.campaign())));
        return start;
    }

    private static CalendarCursor cursor(Map<String, AttributeValue> entry) {
        var parts = Rows.text(entry, Keys.CALENDAR_SK).split("#", 2);
        return new CalendarCursor(Instant.parse(parts[0]), new CampaignId(Integer.parseInt(parts[1])));
    }

    private static String calendarKey(Campaign campaign) {
        return indexKey(campaign.calendarMoment(), campaign.id());
    }

    private static String indexKey(Instant moment, CampaignId campaign) {
        return Moments.text(moment) + "#" + campaign.padded();
    }

    /** A launched campaign that stands in no index: no calendar lists it, and nothing advances it. */
    static Map<String, AttributeValue> hidden(Campaign campaign) {
        var launch = Objects.requireNonNull(campaign.launch(), "it is launched");
        var row = content(campaign);
        row.put(KEY, Rows.s(launch.key()));
        row.put(AT, Rows.s(launch.at().toString()));
        row.put(WEEK, Rows.s(launch.week().toString()));
        return row;
    }

    private static Map<String, AttributeValue> content(Campaign campaign) {
        var row = new HashMap<>(Keys.campaign(campaign.id()).toMap());
        row.put(STATUS, Rows.s(campaign.status().name()));
        row.put(JSON, Rows.s(CampaignJson.write(campaign)));
        row.put(VERSION, Rows.n(campaign.version()));
        return row;
    }

    private static Map<String, AttributeValue> row(Campaign campaign) {
        if (campaign.launch() != null) {
            throw new IllegalArgumentException("a launched campaign is not replaced");
        }
        var row = content(campaign);
        row.put(Keys.CALENDAR_PK, Rows.s(Keys.CALENDAR));
        row.put(Keys.CALENDAR_SK, Rows.s(calendarKey(campaign)));
        row.put(Keys.AGENDA_PK, Rows.s(Keys.AGENDA));
        row.put(Keys.AGENDA_SK, Rows.s(indexKey(campaign.firstStep(), campaign.id())));
        return row;
    }

    private static Campaign campaign(Map<String, AttributeValue> row) {
        var id = new CampaignId(Integer.parseInt(Key.of(row).pk().substring(Keys.CAMPAIGN_PREFIX.length())));
        var launch = Rows.optionalText(row, KEY)
                .map(key -> new Launch(key, Instant.parse(Rows.text(row, AT)), Week.parse(Rows.text(row, WEEK))))
                .orElse(null);
        return CampaignJson.read(
                Rows.text(row, JSON), id, Status.valueOf(Rows.text(row, STATUS)), launch, Rows.number(row, VERSION));
    }

    /** One conditional update of a campaign as it was seen. */
    private static final class Change {
        private final Campaign seen;
        private final List<String> sets = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>(Map.of("#v", VERSION));
        private final Map<String, AttributeValue> values = new HashMap<>();
        private String removes = "";

        Change(Campaign seen) {
            this.seen = seen;
            values.put(":seen", Rows.n(seen.version()));
        }

        Change set(String name, AttributeValue value) {
            sets.add("#" + name + " = :" + name);
            names.put("#" + name, name);
            values.put(":" + name, value);
            return this;
        }

        Change agenda(@Nullable Instant nextStep) {
            if (nextStep == null) {
                removes = " REMOVE " + Keys.AGENDA_PK + ", " + Keys.AGENDA_SK;
                return this;
            }
            return set(Keys.AGENDA_PK, Rows.s(Keys.AGENDA)).set(Keys.AGENDA_SK, Rows.s(indexKey(nextStep, seen.id())));
        }

        boolean write(Table table) {
            var expression = (sets.isEmpty() ? "" : "SET " + String.join(", ", sets)) + removes;
            var updated = table.updateIf(
                    Keys.campaign(seen.id()),
                    request -> request.updateExpression(expression)
                            .conditionExpression("#v = :seen")
                            .expressionAttributeNames(names)
                            .expressionAttributeValues(values));
            return switch (updated) {
                case Updated.Done _ -> true;
                case Updated.Refused _ -> false;
            };
        }
    }
}
