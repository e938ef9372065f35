package io.fanfare.engagement;

import io.fanfare.conversion.Attribution.Visitor;
import io.fanfare.conversion.ShareCredit;
import io.fanfare.conversion.Tally;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

/** Conversions of the hours of {@link FakeHours}, in memory. */
public final class FakeConversionHours implements ConversionHours {
    public final Map<FakeHours.Cell<ItemId>, FakeHours.Written<Tally>> items = new HashMap<>();
    public final Map<Hour, FakeHours.Written<ConversionFold>> folds = new HashMap<>();
    private final FakeHours hours;

    FakeConversionHours(FakeHours hours) {
        this.hours = hours;
    }

    @Override
    public ConversionFold last(Hour hour) {
        return hours.calls.answer(() -> folds.getOrDefault(hour, new FakeHours.Written<>(0, ConversionFold.EMPTY))
                .value());
    }

    @Override
    public Map<Link.Click, Visitor> visitors(Hour hour, Collection<Link.Click> clicks, Instant now) {
        var visitors = new HashMap<Link.Click, Visitor>();
        clicks.stream()
                .sorted(Comparator.comparing(Link.Click::toString))
                .forEach(click -> visitors.put(click, hours.calls.answer(() -> visitor(hour, click, now))));
        return visitors;
    }

    private Visitor visitor(Hour hour, Link.Click click, Instant now) {
        if (!click.hour().equals(hour) && !HourControl.isSealed(click.hour(), now)) {
            hours.resting.computeIfAbsent(cell(click), _ -> new TreeSet<>()).add(hour);
        }
        return behind(click);
    }

    /** Who was behind a click, by what its hour holds. */
    public Visitor behind(Link.Click click) {
        var facts = hours.shares
                .getOrDefault(cell(click), new FakeHours.Written<>(0, HourFacts.NONE))
                .value();
        if (facts.human() > 0) {
            return Visitor.OUTSIDE;
        }
        return facts.inside() > 0 ? Visitor.INSIDE : Visitor.NOBODY;
    }

    private static FakeHours.Cell<ShareKey> cell(Link.Click click) {
        return new FakeHours.Cell<>(new ShareKey(click.item(), click.person(), click.network()), click.hour());
    }

    @Override
    public boolean keep(Hour hour, long run, ConversionFold fold) {
        return hours.put(folds, hour, run, fold);
    }

    @Override
    public boolean setShares(Hour hour, long run, Map<ShareKey, ShareCredit> credits) {
        return hours.set(hours.credits, hour, run, credits);
    }

    @Override
    public boolean setItems(Hour hour, long run, Map<ItemId, Tally> tallies) {
        return hours.set(items, hour, run, tallies);
    }
}
