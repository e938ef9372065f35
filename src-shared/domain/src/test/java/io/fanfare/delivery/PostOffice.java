package io.fanfare.delivery;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.content.Recall;
import io.fanfare.delivery.Postman.Posted;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.sharing.KeyRing;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Purpose;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything around a mail, in memory: people, campaigns, items, claims and a postman who does as he is told. */
public final class PostOffice {
    public static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    public static final Week WEEK = Week.of(NOW);
    public static final TimeLeft ENOUGH = () -> Duration.ofMinutes(1);

    public final FakeRoster roster = new FakeRoster();
    public final FakeDeliveries deliveries = new FakeDeliveries();
    public final Map<CampaignId, Campaign> campaigns = new HashMap<>();
    public final Map<ItemId, Item> items = new HashMap<>();
    public final Map<ItemId, Recall> recalls = new HashMap<>();
    public final List<Letter> posted = new ArrayList<>();
    public final List<MailContent> written = new ArrayList<>();
    public final MailLinks links = new MailLinks(
            "https://share.example", () -> codec(Purpose.Secret.PUBLIC), () -> codec(Purpose.Secret.PERSONAL));
    public final Offers offers = new Offers(links, new OpenContests(List::of), Language.NL);
    public Posted answer = new Posted.Accepted("m-1");
    public final DeliverMail mail = new DeliverMail(
            content -> {
                written.add(content);
                return new Letter.Rendered("News", "<p>News</p>", "News");
            },
            deliveries,
            letter -> {
                posted.add(letter);
                return answer;
            },
            new Company("Noordlicht", "Kade 12", new Mailbox("Noordlicht", "mail@noordlicht.example"), Language.NL),
            2,
            Duration.ofSeconds(5),
            Pace.FREE);

    /** A running campaign of a week with one item of the same number. */
    public Campaign campaign(int id, Campaign.Kind kind) {
        return campaign(id, kind, Conduct.USUAL);
    }

    /** The same, conducted so. */
    public Campaign campaign(int id, Campaign.Kind kind, Conduct conduct) {
        var item = new ItemId(id);
        items.put(
                item,
                new Item(
                        item,
                        new CampaignId(id),
                        Item.ItemClass.HUB,
                        Set.of(),
                        Set.of(),
                        URI.create("https://www.noordlicht.example/" + id),
                        null,
                        false,
                        false,
                        null,
                        null,
                        List.of(),
                        Map.of(
                                Language.EN, new Item.Text("Title " + id, "Summary", null, List.of("one", "two")),
                                Language.NL, new Item.Text("Titel " + id, "Tekst", null, List.of("een", "twee"))),
                        null,
                        1));
        var campaign = new Campaign(
                new CampaignId(id),
                "Quiet piling",
                kind,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                Campaign.Status.SENDING,
                kind == Campaign.Kind.CONTENT ? List.of(item) : List.of(),
                Audience.everyone("everyone may join"),
                null,
                NOW.plus(Duration.ofDays(7)),
                new Campaign.Sender("Marit", null),
                Briefing.NONE,
                conduct,
                new Campaign.Launch("key", NOW, WEEK),
                1);
        campaigns.put(campaign.id(), campaign);
        return campaign;
    }

    public static LinkCodec codec(Purpose.Secret secret) {
        return new LinkCodec(
                secret, new KeyRing(Map.of("mint", "1", "1", "a-key-of-a-test-with-32-characters-or-more")));
    }
}
