package io.fanfare.intranet;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Campaigns.CalendarPage;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.content.TextDeal;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PickHighlightsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    private final List<Campaign> calendar = new ArrayList<>();
    private final Map<ItemId, Item> items = new HashMap<>();
    private final PickHighlights pick = new PickHighlights(
            query -> new CalendarPage(
                    calendar.stream()
                            .filter(campaign -> campaign.status() == query.status())
                            .toList(),
                    null),
            id -> Optional.ofNullable(items.get(id)));

    @Test
    void only_what_was_cleared_and_is_for_everyone_and_runs_is_shown_001_16() {
        add(campaign(1, 1), item(1, ItemClass.HUB, true));
        add(campaign(2, 2), item(2, ItemClass.HUB, false));
        add(campaign(3, 3).in(Status.ENDED), item(3, ItemClass.HUB, true));
        add(campaign(4, "Sales", 4), item(4, ItemClass.HUB, true));

        assertThat(shown()).containsExactly(1);
    }

    @Test
    void what_only_the_pilot_has_yet_is_not_shown_001_14() {
        add(piloted(campaign(1, 1), 18), item(1, ItemClass.HUB, true));
        add(piloted(campaign(2, 2), 19), item(2, ItemClass.HUB, true));

        // They began nineteen and eighteen days ago.
        assertThat(shown()).containsExactly(1);
    }

    private static Campaign piloted(Campaign campaign, int days) {
        return new Campaign(
                campaign.id(),
                campaign.name(),
                campaign.kind(),
                campaign.goal(),
                campaign.priority(),
                campaign.status(),
                campaign.items(),
                campaign.audience(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.sender(),
                campaign.briefing(),
                new Conduct(TextDeal.USUAL, null, days),
                null,
                1);
    }

    @Test
    void the_spotlight_comes_first_then_the_newest_and_no_item_twice() {
        add(campaign(1, 1), item(1, ItemClass.HUB, true));
        add(campaign(2, 2, 1), item(2, ItemClass.HERO, true));
        add(campaign(3, 3), item(3, ItemClass.HYGIENE, true));

        assertThat(shown()).containsExactly(2, 3, 1);
    }

    @Test
    void there_are_five_at_most() {
        IntStream.rangeClosed(1, 9).forEach(id -> add(campaign(id, id), item(id, ItemClass.HUB, true)));

        assertThat(shown()).containsExactly(9, 8, 7, 6, 5);
    }

    @Test
    void a_link_says_where_a_visit_comes_from_and_nothing_of_who_it_is() {
        add(campaign(1, 1), item(1, ItemClass.HUB, true));

        assertThat(pick.pick(NOW).getFirst().link())
                .hasToString("https://www.example.com/1?utm_source=intranet&utm_medium=internal"
                        + "&utm_campaign=campaign-1&utm_content=item-1");
    }

    private List<Integer> shown() {
        return pick.pick(NOW).stream()
                .map(highlight -> highlight.item().id().value())
                .toList();
    }

    private void add(Campaign campaign, Item item) {
        calendar.add(campaign);
        items.put(item.id(), item);
    }

    private static Campaign campaign(int id, Integer... items) {
        return campaign(id, null, items);
    }

    /** The later its number, the later it began. */
    private static Campaign campaign(int id, @Nullable String department, Integer... items) {
        return new Campaign(
                new CampaignId(id),
                "Campaign",
                Kind.CONTENT,
                Goal.BRAND,
                Priority.NORMAL,
                Status.SENDING,
                Stream.of(items).map(ItemId::new).toList(),
                department == null
                        ? Audience.everyone("news")
                        : Audience.of(new Facets(Set.of(department), Set.of(), Set.of(), Set.of(), Set.of(), Set.of())),
                NOW.minus(Duration.ofDays(20 - id)),
                NOW.plus(Duration.ofDays(1)),
                new Sender("Mirjam", null),
                Briefing.NONE,
                Conduct.USUAL,
                null,
                1);
    }

    private static Item item(int id, ItemClass itemClass, boolean cleared) {
        return new Item(
                new ItemId(id),
                null,
                itemClass,
                Set.of(),
                Set.of(),
                URI.create("https://www.example.com/" + id),
                null,
                false,
                false,
                null,
                null,
                List.of(),
                Map.of(Language.EN, new Item.Text("Title", "Summary", null, List.of())),
                cleared ? new Item.Clearance("Legal", LocalDate.parse("2026-11-20")) : null,
                1);
    }
}
