package io.fanfare.intranet;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns.CalendarPage;
import io.fanfare.campaign.Campaigns.CalendarQuery;
import io.fanfare.content.Item;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Redirects;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Picks what stands on the company's own pages: items that were cleared for publication, of campaigns that run, are for everyone and are past their pilot. Those in the
 * spotlight come first, then the newest. Points, readers and people have no part in it.
 */
public final class PickHighlights {
    /** As many as one looks at. */
    public static final int MOST = 5;

    private static final int PAGE = 100;
    /** Campaigns that began before are no news, however long they run. */
    private static final Duration NEWS = Duration.ofDays(60);

    private final Function<CalendarQuery, CalendarPage> calendar;
    private final Function<ItemId, Optional<Item>> items;

    /**
     * @param calendar of {@link io.fanfare.campaign.Campaigns}
     * @param items may lag a few minutes behind
     */
    public PickHighlights(Function<CalendarQuery, CalendarPage> calendar, Function<ItemId, Optional<Item>> items) {
        this.calendar = calendar;
        this.items = items;
    }

    public List<Highlight> pick(Instant now) {
        var seen = new HashSet<ItemId>();
        return running(now).stream()
                .flatMap(campaign -> campaign.items().stream()
                        .flatMap(id -> items.apply(id).stream())
                        .filter(item -> item.cleared() != null)
                        .filter(item -> seen.add(item.id()))
                        .map(item -> highlight(campaign, item)))
                .sorted(Comparator.comparing(
                                (Highlight highlight) -> highlight.item().itemClass() != Item.ItemClass.HERO)
                        .thenComparing(Highlight::since, Comparator.reverseOrder())
                        .thenComparing(highlight -> highlight.item().id().value()))
                .limit(MOST)
                .toList();
    }

    private List<Campaign> running(Instant now) {
        var running = new ArrayList<Campaign>();
        var query = new CalendarQuery(now.minus(NEWS), now, Campaign.Status.SENDING, null, PAGE);
        while (true) {
            var page = calendar.apply(query);
            page.campaigns().stream()
                    .filter(campaign -> campaign.kind() == Campaign.Kind.CONTENT)
                    .filter(campaign -> isForAll(campaign.audience()) && now.isBefore(campaign.endsAt()))
                    .filter(campaign -> !now.isBefore(campaign.conduct().forAll(campaign.calendarMoment())))
                    .forEach(running::add);
            if (page.next() == null) {
                return running;
            }
            query = new CalendarQuery(query.from(), query.until(), query.status(), page.next(), PAGE);
        }
    }

    private static boolean isForAll(Audience audience) {
        return audience.everyone() && audience.exclude().isEmpty();
    }

    private static Highlight highlight(Campaign campaign, Item item) {
        var link = Redirects.fromIntranet(item.destination(), "campaign-" + campaign.id(), "item-" + item.id());
        return new Highlight(item, link, campaign.calendarMoment());
    }
}
