package io.fanfare.report;

import io.fanfare.engagement.Hours;
import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds what stands of platforms' reports against the reports, in every hour that the judge has come to and that is not sealed. */
public final class RebuildPages {
    private final Hours hours;
    private final PageHours figures;

    public RebuildPages(Hours hours, PageHours figures) {
        this.hours = hours;
        this.figures = figures;
    }

    /** How many pages differ, by hour; when told to, makes them true. */
    Map<Hour, Integer> hold(Map<Hour, PageFold> reported, Collection<ItemId> items, boolean apply, Instant now) {
        var standing = figures.of(items);
        var pages = new TreeMap<Hour, Integer>();
        reported.forEach((hour, should) -> {
            var different = should.differences(standing.getOrDefault(hour, PageFold.EMPTY));
            if (!different.isEmpty()) {
                pages.put(hour, different.size());
                if (apply) {
                    set(hour, different, should, now);
                }
            }
        });
        return pages;
    }

    private void set(Hour hour, Set<PageFold.Page> different, PageFold should, Instant now) {
        hours.mark(hour);
        hours.lease(hour, now, Duration.ZERO)
                .ifPresent(run -> hours.setPages(
                        hour,
                        run.run(),
                        different.stream().collect(Collectors.toMap(Function.identity(), should::counts))));
    }
}
