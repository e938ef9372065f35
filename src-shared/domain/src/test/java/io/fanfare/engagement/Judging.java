package io.fanfare.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A judge with everything around it in memory, and somebody who pays whoever is named what the settled hours hold just then. */
public final class Judging {
    static final Duration LEASE = Duration.ofMinutes(15);

    public final FakeHours hours = new FakeHours();
    public final FakeConversionHours conversions = new FakeConversionHours(hours);
    final List<Set<Awards.Pair>> named = new ArrayList<>();
    final List<DomainEvent> published = new ArrayList<>();
    /** Who made which item. */
    final Map<ItemId, EmployeeId> authors = new HashMap<>();

    private final Map<Awards.Pair, Map<Object, Object>> paid = new HashMap<>();
    private final RecordEngagement recorder = new RecordEngagement(hours, _ -> List.of(), this::now);
    private final JudgeHours judge = new JudgeHours(
            hours,
            hours,
            new JudgeConversions(conversions, events -> hours.calls.run(() -> published.addAll(events))),
            item -> Optional.ofNullable(authors.get(item)),
            (pairs, _) -> hours.calls.run(() -> pay(pairs)),
            this::now,
            LEASE);
    private Instant now;

    public Judging(String now) {
        this.now = Instant.parse(now);
    }

    public Instant now() {
        return now;
    }

    public void at(String moment) {
        now = Instant.parse(moment);
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public void record(Engagement... engagements) {
        record(List.of(engagements));
    }

    /** As one batch, each hour marked once. */
    public void record(List<? extends Engagement> engagements) {
        var marks = new HashSet<Hour>();
        engagements.forEach(engagement -> marks.addAll(recorder.append(engagement)));
        recorder.mark(marks);
    }

    /** A platform's report, as it is kept. */
    public void keep(Evidence.Deed deed) {
        hours.append(deed);
        recorder.mark(Set.of(deed.hour()));
    }

    public JudgeHours.Outcome judge() {
        return judge.judge();
    }

    /** A pass that comes to its end, or to the end of its process. */
    void judgeOrCrash() {
        try {
            judge();
        } catch (Calls.Crash _) {
            advance(LEASE);
        }
    }

    HourFacts facts(Hour hour, ShareKey share) {
        return FakeHours.of(hour, hours.shares, HourFacts.NONE).getOrDefault(share, HourFacts.NONE);
    }

    private void pay(Set<Awards.Pair> pairs) {
        named.add(pairs);
        pairs.forEach(pair -> paid.put(pair, owed(pair)));
    }

    /** What the pair's share links hold in hours that are settled by now and may earn, and whom an author's item reached first. */
    private Map<Object, Object> owed(Awards.Pair pair) {
        var owed = new HashMap<>();
        hours.shares.forEach((cell, facts) -> {
            if (isPaid(pair, cell) && facts.value().mayEarn()) {
                owed.put(cell, facts.value());
            }
        });
        hours.credits.forEach((cell, credit) -> {
            if (isPaid(pair, cell) && !credit.value().equals(ShareCredit.NONE)) {
                owed.put(List.of(cell, "conversions"), credit.value());
            }
        });
        if (pair.person().equals(authors.get(pair.item()))) {
            owed.put("author", hours.firsts.getOrDefault(pair.item(), Firsts.NONE));
        }
        return owed;
    }

    private boolean isPaid(Awards.Pair pair, FakeHours.Cell<ShareKey> cell) {
        var share = cell.of();
        return new Awards.Pair(share.person(), share.item()).equals(pair)
                && share.network() != Engagement.Hit.SHARE_PAGE
                && HourControl.isSettled(cell.hour(), now);
    }

    /** What the tables hold is what all evidence comes to by the rules of its hour, and nobody is paid too little or too much. */
    void assertFiguresFollowEvidence() {
        var everything = hours.everything();
        hours.evidence.keySet().forEach(hour -> {
            var verdicts = new Verdicts(hour, everything, hours.known(), hours.rules(hour));
            var fold = Fold.of(hour, everything, verdicts);
            assertThat(FakeHours.of(hour, hours.shares, HourFacts.NONE))
                    .isEqualTo(something(fold.shares(), HourFacts.NONE));
            assertThat(FakeHours.of(hour, hours.items, HourFacts.NONE))
                    .isEqualTo(something(fold.items(), HourFacts.NONE));
            assertThat(FakeHours.of(hour, hours.pages, PageFold.Counts.NONE))
                    .isEqualTo(something(PageFold.of(hour, everything).pages(), PageFold.Counts.NONE));
        });
        var pairs = new HashSet<>(paid.keySet());
        hours.shares.keySet().forEach(cell -> pairs.add(pair(cell)));
        hours.credits.keySet().forEach(cell -> pairs.add(pair(cell)));
        assertThat(pairs)
                .allSatisfy(
                        pair -> assertThat(paid.getOrDefault(pair, Map.of())).isEqualTo(owed(pair)));
    }

    void assertRungsFollowShares(ItemId item) {
        var days = hours.shareDays(item);
        assertThat(hours.rungs).containsEntry(item, Rungs.of(days));
        assertThat(hours.firsts).containsEntry(item, Firsts.of(days, now));
    }

    private static Awards.Pair pair(FakeHours.Cell<ShareKey> cell) {
        return new Awards.Pair(cell.of().person(), cell.of().item());
    }

    private static <K, V> Map<K, V> something(Map<K, V> values, V nothing) {
        var something = new HashMap<>(values);
        something.values().removeIf(nothing::equals);
        return something;
    }
}
