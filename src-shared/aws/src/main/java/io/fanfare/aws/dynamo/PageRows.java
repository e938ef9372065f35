package io.fanfare.aws.dynamo;

import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What platforms report, as figures: {@code hNN} lists {@code [run, shares, comments, reactions]} in day rows, and an hour's fold as a line a
 * page, {@code item network shares comments reactions}, item 0 for the company's page.
 */
final class PageRows {
    private static final String PAGES = "pages";

    private PageRows() {}

    static AttributeValue list(long run, PageFold.Counts counts) {
        return AttributeValue.fromL(Stream.of(run, counts.shares(), counts.comments(), counts.reactions())
                .map(number -> Rows.n(number.longValue()))
                .toList());
    }

    /** The sum over the hours of a day row. */
    static PageFold.Counts total(Map<String, AttributeValue> row) {
        return row.entrySet().stream()
                .filter(entry -> HourLists.isName(entry.getKey()))
                .map(entry -> counts(entry.getValue()))
                .reduce(PageFold.Counts.NONE, PageFold.Counts::plus);
    }

    /** The hours of a day row. */
    static Map<Hour, PageFold.Counts> hours(LocalDate day, Map<String, AttributeValue> row) {
        var start = Hour.of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
        return row.entrySet().stream()
                .filter(entry -> HourLists.isName(entry.getKey()))
                .collect(Collectors.toMap(
                        entry -> start.plus(Integer.parseInt(entry.getKey().substring(1))),
                        entry -> counts(entry.getValue())));
    }

    private static PageFold.Counts counts(AttributeValue list) {
        return counts(list.l().get(1).n(), list.l().get(2).n(), list.l().get(3).n());
    }

    static Map<String, AttributeValue> row(Hour hour, long run, PageFold fold) {
        var row = new HashMap<>(Keys.pageFold(hour).toMap());
        row.put("run", Rows.n(run));
        row.put(
                PAGES,
                Rows.s(fold.pages().entrySet().stream()
                        .map(entry -> line(entry.getKey(), entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining("\n"))));
        return row;
    }

    static PageFold fold(Map<String, AttributeValue> row) {
        var pages = new HashMap<PageFold.Page, PageFold.Counts>();
        Rows.text(row, PAGES).lines().map(line -> line.split(" ", -1)).forEach(parts -> {
            int item = Integer.parseInt(parts[0]);
            pages.put(
                    new PageFold.Page(item == 0 ? null : new ItemId(item), parts[1]),
                    counts(parts[2], parts[3], parts[4]));
        });
        return new PageFold(pages);
    }

    private static String line(PageFold.Page page, PageFold.Counts counts) {
        return "%d %s %d %d %d"
                .formatted(number(page.item()), page.network(), counts.shares(), counts.comments(), counts.reactions());
    }

    private static int number(@Nullable ItemId item) {
        return item == null ? 0 : item.value();
    }

    private static PageFold.Counts counts(String shares, String comments, String reactions) {
        return new PageFold.Counts(Integer.parseInt(shares), Integer.parseInt(comments), Integer.parseInt(reactions));
    }
}
