package io.fanfare.board;

import io.fanfare.campaign.CalendarCursor;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.Campaigns.CalendarQuery;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The campaigns of about a year that went out, with the items of those that a run looks at. */
final class Launched {
    private static final Duration YEAR = Duration.ofDays(400);
    private static final int PAGE = 100;

    private final List<Campaign> campaigns;
    private final Items items;

    Launched(Campaigns from, Items items, Instant now) {
        this.items = items;
        var found = new ArrayList<Campaign>();
        @Nullable CalendarCursor after = null;
        do {
            var page = from.calendar(new CalendarQuery(now.minus(YEAR), now.plusMillis(1), null, after, PAGE));
            found.addAll(page.campaigns());
            after = page.next();
        } while (after != null);
        campaigns = found.stream()
                .filter(campaign -> campaign.launch() != null && campaign.kind() == Campaign.Kind.CONTENT)
                .toList();
    }

    List<Campaign> all() {
        return campaigns;
    }

    /** Those that had not ended at that moment. */
    List<Campaign> notEndedAt(Instant moment) {
        return campaigns.stream()
                .filter(campaign -> campaign.endsAt().isAfter(moment))
                .toList();
    }

    /** Those that stand in the calendar from that moment on, with their items. */
    Map<Campaign, List<Item>> since(Instant moment) {
        return items(campaigns.stream()
                .filter(campaign -> !campaign.calendarMoment().isBefore(moment))
                .toList());
    }

    /** The items of a contest's campaigns that carry its hashtag. */
    List<Item> itemsOf(Contest contest) {
        return items(campaigns.stream()
                        .filter(campaign -> contest.campaigns().contains(campaign.id()))
                        .toList())
                .entrySet()
                .stream()
                .flatMap(of -> of.getValue().stream()
                        .filter(item ->
                                contest.counts(item.tags(of.getKey().conduct().hashtag()))))
                .toList();
    }

    private Map<Campaign, List<Item>> items(List<Campaign> of) {
        var ids = of.stream()
                .flatMap(campaign -> campaign.items().stream())
                .distinct()
                .toList();
        Map<ItemId, Item> found = ids.isEmpty()
                ? Map.of()
                : items.findAll(ids).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        return of.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        campaign -> campaign.items().stream()
                                .map(found::get)
                                .filter(Objects::nonNull)
                                .toList()));
    }
}
