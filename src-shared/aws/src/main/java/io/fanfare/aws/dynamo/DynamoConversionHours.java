package io.fanfare.aws.dynamo;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.ConversionFold;
import io.fanfare.engagement.ConversionHours;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.ConversionFigures;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Conversions by hour in the main table. */
public final class DynamoConversionHours implements ConversionHours, ConversionFigures {
    private static final String RUN = "run";
    private static final String TALLY = "tally";
    private static final String SHARES = "shares";
    private static final String ITEMS = "items";
    private final Table table;

    public DynamoConversionHours(Table table) {
        this.table = table;
    }

    @Override
    public ConversionFold last(Hour hour) {
        return table.get(Keys.conversions(hour), Table.Read.STRONG)
                .map(DynamoConversionHours::fold)
                .orElse(ConversionFold.EMPTY);
    }

    @Override
    public Map<Hour, ConversionFold> kept() {
        return table.query(Keys.CONVERSIONS, "", Table.Read.STRONG).stream()
                .collect(Collectors.toMap(row -> Hour.parse(Rows.text(row, Key.SK)), DynamoConversionHours::fold));
    }

    private static ConversionFold fold(Map<String, AttributeValue> row) {
        return new ConversionFold(
                CreditText.shares(Rows.text(row, SHARES)),
                CreditText.items(Rows.text(row, ITEMS)),
                TallyText.read(Rows.text(row, TALLY)));
    }

    @Override
    public Map<Hour, Tally> of(ItemId item) {
        return table.query(Keys.itemPartition(item), Keys.CONVERTED_PREFIX, Table.Read.STRONG).stream()
                .collect(Collectors.toMap(
                        row -> Hour.parse(Rows.text(row, Key.SK).substring(Keys.CONVERTED_PREFIX.length())),
                        row -> TallyText.read(Rows.text(row, TALLY))));
    }

    @Override
    public Map<Link.Click, Visitor> visitors(Collection<Link.Click> clicks) {
        var facts = new HashMap<Link.Click, HourFacts>();
        read(clicks, facts);
        return visitors(facts);
    }

    /**
     * A click of another hour that may still change leaves a mark on its share's day first, in the same call that reads it: whatever that hour
     * comes to later, {@link DynamoHours} sees the mark.
     */
    @Override
    public Map<Link.Click, Visitor> visitors(Hour hour, Collection<Link.Click> clicks, Instant now) {
        var facts = new ConcurrentHashMap<Link.Click, HourFacts>();
        var byChange = clicks.stream()
                .collect(Collectors.partitioningBy(
                        click -> !click.hour().equals(hour) && !HourControl.isSealed(click.hour(), now)));
        read(byChange.getOrDefault(false, List.of()), facts);
        InParallel.all(byChange.getOrDefault(true, List.of()), click -> {
            facts.put(click, facts(click, rest(hour, click)));
            return true;
        });
        return visitors(facts);
    }

    private void read(Collection<Link.Click> clicks, Map<Link.Click, HourFacts> facts) {
        var days = clicks.stream().map(DynamoConversionHours::day).toList();
        var rows = table.getAll(days, Table.Read.STRONG);
        clicks.forEach(click -> facts.put(click, facts(click, rows.getOrDefault(day(click), Map.of()))));
    }

    private static Map<Link.Click, Visitor> visitors(Map<Link.Click, HourFacts> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> visitor(entry.getValue())));
    }

    private Map<String, AttributeValue> rest(Hour hour, Link.Click click) {
        return table.update(
                        day(click),
                        request -> request.updateExpression("ADD #rest :hour")
                                .expressionAttributeNames(Map.of("#rest", HourLists.restName(click.hour())))
                                .expressionAttributeValues(
                                        Map.of(":hour", AttributeValue.fromSs(List.of(hour.toString()))))
                                .returnValues(ReturnValue.ALL_NEW))
                .attributes();
    }

    private static HourFacts facts(Link.Click click, Map<String, AttributeValue> row) {
        return HourLists.hours(click.hour().day(), row).getOrDefault(click.hour(), HourFacts.NONE);
    }

    private static Visitor visitor(HourFacts facts) {
        if (facts.human() > 0) {
            return Visitor.OUTSIDE;
        }
        return facts.inside() > 0 ? Visitor.INSIDE : Visitor.NOBODY;
    }

    private static Key day(Link.Click click) {
        return Keys.shareDay(
                click.item(), click.person(), click.network(), click.hour().day());
    }

    @Override
    public boolean keep(Hour hour, long run, ConversionFold fold) {
        var row = new HashMap<>(Keys.conversions(hour).toMap());
        row.put(RUN, Rows.n(run));
        row.put(SHARES, Rows.s(CreditText.write(fold.shares())));
        row.put(ITEMS, Rows.s(CreditText.writeItems(fold.items())));
        row.put(TALLY, Rows.s(TallyText.write(fold.all())));
        return unlessNewer(row, run);
    }

    @Override
    public boolean setShares(Hour hour, long run, Map<ShareKey, ShareCredit> credits) {
        return InParallel.all(credits.entrySet(), entry -> {
            var share = entry.getKey();
            var outcome = table.updateIf(
                    Keys.shareDay(share.item(), share.person(), share.network(), hour.day()),
                    request -> request.updateExpression("SET #hour = :credit")
                            .conditionExpression("attribute_not_exists(#hour) OR #hour[0] <= :run")
                            .expressionAttributeNames(Map.of("#hour", HourLists.creditName(hour)))
                            .expressionAttributeValues(Map.of(
                                    ":credit",
                                    HourLists.list(run, entry.getValue().numbers()),
                                    ":run",
                                    Rows.n(run))));
            return outcome instanceof Table.Updated.Done;
        });
    }

    @Override
    public boolean setItems(Hour hour, long run, Map<ItemId, Tally> tallies) {
        return InParallel.all(tallies.entrySet(), entry -> {
            var row = new HashMap<>(Keys.itemConversions(entry.getKey(), hour).toMap());
            row.put(RUN, Rows.n(run));
            row.put(TALLY, Rows.s(TallyText.write(entry.getValue())));
            return unlessNewer(row, run);
        });
    }

    private boolean unlessNewer(Map<String, AttributeValue> row, long run) {
        return table.putIf(
                row,
                request -> request.conditionExpression("attribute_not_exists(pk) OR run <= :run")
                        .expressionAttributeValues(Map.of(":run", Rows.n(run))));
    }

    /** What was last written, by share and by item: a line a share ({@code item person network numbers…}), tallies under their item. */
    private static final class CreditText {
        static String write(Map<ShareKey, ShareCredit> shares) {
            return shares.entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        }

        static Map<ShareKey, ShareCredit> shares(String text) {
            return text.lines()
                    .map(line -> line.split(" ", -1))
                    .collect(Collectors.toMap(
                            CreditText::share,
                            parts -> new ShareCredit(Arrays.stream(parts)
                                    .skip(3)
                                    .map(Integer::valueOf)
                                    .toList())));
        }

        static String writeItems(Map<ItemId, Tally> items) {
            return items.entrySet().stream()
                    .map(entry -> entry.getKey() + "\n" + TallyText.write(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("\n\n"));
        }

        static Map<ItemId, Tally> items(String text) {
            var items = new HashMap<ItemId, Tally>();
            for (var part : text.isEmpty() ? new String[0] : text.split("\n\n", -1)) {
                var lines = part.split("\n", 2);
                items.put(new ItemId(Integer.parseInt(lines[0])), TallyText.read(lines.length > 1 ? lines[1] : ""));
            }
            return items;
        }

        private static String line(ShareKey share, ShareCredit credit) {
            var numbers = credit.numbers().stream().map(number -> " " + number).collect(Collectors.joining());
            return share.item() + " " + share.person() + " " + share.network() + numbers;
        }

        private static ShareKey share(String[] parts) {
            return new ShareKey(
                    new ItemId(Integer.parseInt(parts[0])),
                    new EmployeeId(Integer.parseInt(parts[1])),
                    Integer.parseInt(parts[2]));
        }
    }
}
