package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Fold;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An hour's fold in chunks of text: a line a share, {@code item person network facts…}. */
final class FoldRows {
    private static final int CHUNK = 4_000;
    private static final String SHARES = "shares";
    private static final Comparator<ShareKey> ORDER =
            Comparator.comparing(ShareKey::item).thenComparing(ShareKey::person).thenComparingInt(ShareKey::network);
    private final Table table;

    FoldRows(Table table) {
        this.table = table;
    }

    void keep(Hour hour, long run, Fold fold) {
        var shares = fold.shares().keySet().stream().sorted(ORDER).toList();
        for (int chunk = 0; chunk * CHUNK < shares.size(); chunk++) {
            var part = shares.subList(chunk * CHUNK, Math.min(shares.size(), (chunk + 1) * CHUNK));
            var row = new HashMap<>(Keys.fold(hour, chunk).toMap());
            row.put("run", Rows.n(run));
            row.put(
                    SHARES,
                    Rows.s(part.stream()
                            .map(share -> line(share, fold.facts(share)))
                            .collect(Collectors.joining("\n"))));
            table.putIf(
                    row,
                    request -> request.conditionExpression("attribute_not_exists(pk) OR run <= :run")
                            .expressionAttributeValues(Map.of(":run", Rows.n(run))));
        }
    }

    static Fold fold(Collection<Map<String, AttributeValue>> chunks) {
        var shares = new HashMap<ShareKey, HourFacts>();
        chunks.forEach(row -> Rows.text(row, SHARES).lines().forEach(line -> read(line, shares)));
        return new Fold(shares);
    }

    void forget(Hour hour) {
        table.query(Keys.hour(hour), Keys.FOLD_PREFIX, Table.Read.STRONG).forEach(row -> table.delete(Key.of(row)));
    }

    private static String line(ShareKey share, HourFacts facts) {
        var head = Stream.of(share.item().value(), share.person().value(), share.network());
        return Stream.concat(head, facts.numbers().stream())
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static void read(String line, Map<ShareKey, HourFacts> shares) {
        List<Integer> numbers = new ArrayList<>();
        for (var part : line.split(" ", -1)) {
            numbers.add(Integer.parseInt(part));
        }
        var share = new ShareKey(new ItemId(numbers.get(0)), new EmployeeId(numbers.get(1)), numbers.get(2));
        shares.put(share, HourFacts.of(numbers.subList(3, numbers.size())));
    }
}
