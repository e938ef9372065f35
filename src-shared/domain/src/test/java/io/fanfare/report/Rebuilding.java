package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Money;
import io.fanfare.conversion.Conversion.Source;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.engagement.ConversionFold;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.EngagementExamples;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.FakeHours.Cell;
import io.fanfare.engagement.FakeHours.Written;
import io.fanfare.engagement.Fold.ItemOnNetwork;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Judging;
import io.fanfare.engagement.PageFold;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.ShareKey;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.webhook.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A judged morning in memory: at nine a reader follows a share, and a platform tells of a comment; at ten the reader buys. Its figures can be
 * spoiled, held against their evidence and mended.
 */
final class Rebuilding implements Figures, ItemHours, PageHours {
    static final Hour NINE = Hour.parse("2026-11-21T09");
    static final Hour TEN = NINE.plus(1);
    static final ItemId ITEM = new ItemId(1);
    static final ShareKey SHARE = new ShareKey(ITEM, new EmployeeId(7), 1);
    static final ItemOnNetwork ITEM_ON_NETWORK = new ItemOnNetwork(ITEM, 1);
    static final PageFold.Page PAGE = new PageFold.Page(ITEM, "linkedin");

    final Judging judging = new Judging("2026-11-21T10:40:00Z");
    /** Comes whenever an item's figures are read. */
    Runnable meanwhile = () -> {};

    private final ConversionFigures conversions = new Conversions();
    private final RebuildFigures rebuild = new RebuildFigures(
            judging.hours,
            judging.hours,
            this,
            this,
            new RebuildConversions(judging.hours, judging.conversions, conversions),
            new RebuildPages(judging.hours, this),
            judging::now);
    private final List<Map<?, ?>> truth;

    Rebuilding() {
        judging.record(reader());
        judging.keep(comment());
        judging.record(sale());
        judging.at("2026-11-21T11:20:00Z");
        judge();
        truth = figures();
    }

    static Engagement reader() {
        return EngagementExamples.hit(EngagementExamples.CHROME, "GET", EngagementExamples.BROWSING);
    }

    private static Evidence.PageEvent comment() {
        return new Evidence.PageEvent(
                Instant.parse("2026-11-21T09:10:00Z"),
                ITEM,
                new Evidence.Report("standard", "c1", Inbound.Kind.COMMENT, Inbound.Verb.ADDED, PAGE.network()));
    }

    static Engagement sale() {
        var click = new Link.Click(ITEM, SHARE.person(), SHARE.network(), NINE, false);
        return new Engagement.Converted(new Conversion.Recorded(
                Conversion.id(Source.API, "", "order-1"),
                1,
                Instant.parse("2026-11-21T10:30:00Z"),
                Conversion.Kind.SALE,
                new Money(4_900, "EUR"),
                List.of(click),
                0,
                false,
                Source.API));
    }

    static HourFacts humans(int count) {
        return new HourFacts(count, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** As often as it takes: what one pass changes may have the next judge another hour again. */
    void judge() {
        judging.judge();
        judging.judge();
    }

    /** So much later that nothing changes any more. */
    void seal() {
        judging.advance(Duration.ofDays(29));
        judging.judge();
        assertThat(judging.hours.controls).isEmpty();
    }

    RebuildFigures.Report compare() {
        return rebuild.compare(List.of(ITEM));
    }

    RebuildFigures.Report apply() {
        return rebuild.apply(List.of(ITEM));
    }

    /** Puts another value in the place of what an hour holds, or where it holds nothing; by the run that stands. */
    static <K, V> void spoil(Map<Cell<K>, Written<V>> rows, K of, Hour hour, V wrong) {
        var cell = new Cell<>(of, hour);
        long run =
                rows.containsKey(cell) ? Objects.requireNonNull(rows.get(cell)).run() : 1;
        rows.put(cell, new Written<>(run, wrong));
    }

    /** What looking tells; it changes nothing. */
    RebuildFigures.Report look() {
        var before = rows();
        var told = compare();
        assertThat(rows()).as("looking changes nothing").isEqualTo(before);
        return told;
    }

    /** Applying makes figures what they were, and they stay so when the judge has come by. */
    void assertMends() {
        assertThat(figures()).as("it was spoiled").isNotEqualTo(truth);
        apply();
        assertThat(figures()).isEqualTo(truth);
        assertHoldsOnceJudged();
    }

    void assertHoldsOnceJudged() {
        judge();
        assertThat(figures()).isEqualTo(truth);
        var second = look();
        assertThat(second.holds()).as(second.toString()).isTrue();
        assertThat(second.waiting()).isZero();
    }

    /** Everything that is kept, with the runs that wrote it. */
    List<Map<?, ?>> rows() {
        var hours = judging.hours;
        return List.of(
                Map.copyOf(hours.controls),
                Map.copyOf(hours.shares),
                Map.copyOf(hours.items),
                Map.copyOf(hours.credits),
                Map.copyOf(hours.pages),
                Map.copyOf(hours.rungs),
                Map.copyOf(judging.conversions.items),
                Map.copyOf(judging.conversions.folds));
    }

    /** What readers see of it. */
    private List<Map<?, ?>> figures() {
        var hours = judging.hours;
        return List.of(
                values(hours.shares, HourFacts.NONE),
                values(hours.items, HourFacts.NONE),
                values(hours.credits, ShareCredit.NONE),
                values(hours.pages, PageFold.Counts.NONE),
                Map.copyOf(hours.rungs),
                values(judging.conversions.items, Tally.NONE),
                conversions.kept().entrySet().stream()
                        .filter(fold -> !fold.getValue().all().equals(Tally.NONE))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, fold -> fold.getValue().all())));
    }

    private static <K, V> Map<K, V> values(Map<K, Written<V>> rows, V nothing) {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().value().equals(nothing))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().value()));
    }

    @Override
    public ItemFigures of(ItemId item) {
        meanwhile.run();
        var counts = new HashMap<Integer, HourFacts>();
        judging.hours.items.forEach((cell, facts) -> {
            if (cell.of().item().equals(item)) {
                counts.merge(cell.of().network(), facts.value(), HourFacts::plus);
            }
        });
        return new ItemFigures(
                judging.hours.rungs.getOrDefault(item, Rungs.NONE),
                null,
                counts,
                Tally.sum(conversions.of(item).values()));
    }

    @Override
    public Map<Hour, HourFacts> hours(ItemId item, Instant from, Instant until) {
        throw new UnsupportedOperationException("no hour of an item is held against anything by itself");
    }

    @Override
    public Map<Hour, HourFacts> of(ItemOnNetwork item) {
        return judging.hours.items.entrySet().stream()
                .filter(row -> row.getKey().of().equals(item))
                .collect(Collectors.toMap(
                        row -> row.getKey().hour(), row -> row.getValue().value()));
    }

    @Override
    public Map<Hour, PageFold> of(Collection<ItemId> items) {
        var hours = new HashMap<Hour, Map<PageFold.Page, PageFold.Counts>>();
        judging.hours.pages.forEach((cell, counts) -> {
            var item = cell.of().item();
            if (item == null || items.contains(item)) {
                hours.computeIfAbsent(cell.hour(), _ -> new HashMap<>()).put(cell.of(), counts.value());
            }
        });
        return hours.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, hour -> new PageFold(hour.getValue())));
    }

    private final class Conversions implements ConversionFigures {
        @Override
        public Map<Hour, ConversionFold> kept() {
            return judging.conversions.folds.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, fold -> fold.getValue().value()));
        }

        @Override
        public Map<Hour, Tally> of(ItemId item) {
            return judging.conversions.items.entrySet().stream()
                    .filter(row -> row.getKey().of().equals(item))
                    .collect(Collectors.toMap(
                            row -> row.getKey().hour(), row -> row.getValue().value()));
        }

        @Override
        public Map<Link.Click, Visitor> visitors(Collection<Link.Click> clicks) {
            return clicks.stream().collect(Collectors.toMap(Function.identity(), judging.conversions::behind));
        }
    }
}
