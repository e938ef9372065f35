package io.fanfare.report;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.NotAsked;
import io.fanfare.content.NotForMe;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.PageFold;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign brought. It names no person, and no group under five.
 *
 * @param mails null until the first count
 * @param items the most read first
 */
public record CampaignResults(
        CampaignId campaign,
        Campaign.Status status,
        Standing standing,
        @Nullable Mails mails,
        List<ItemResults> items) {
    public CampaignResults {
        items = List.copyOf(items);
    }

    /**
     * What became of the mails. They are counted exactly, since each must be accounted for; a complaint is something that a person did.
     *
     * @param complained people who called the mail spam
     * @param notAsked people of the audience for whom no mail was queued, by reason
     */
    public record Mails(DeliveryFigures figures, PeopleCount complained, Map<NotAsked, PeopleCount> notAsked) {
        public Mails {
            notAsked = Map.copyOf(notAsked);
        }

        static Mails of(DeliveryFigures figures) {
            return new Mails(figures, PeopleCount.of(figures.complained(), figures.sent()), notAsked(figures));
        }

        /** Each reason is told against the whole audience, and all of them as if their sum were known: a check and what was planned give it away. */
        private static Map<NotAsked, PeopleCount> notAsked(DeliveryFigures figures) {
            int all = figures.notAsked().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            var bases = figures.notAsked().keySet().stream()
                    .collect(Collectors.toMap(why -> why, _ -> all + figures.planned()));
            return PeopleCount.breakdown(figures.notAsked(), all, bases);
        }
    }

    /**
     * @param rungsAt when rungs were counted; null before the first hour settled
     * @param notForMe people for whom it was not
     * @param notForMeWhy the same by reason
     * @param anywhere people on each rung, whatever the network
     * @param networks people on each rung by key of the network
     * @param texts how alike the texts are that people went out with
     * @param hits visits and fetches of share links, all networks together
     * @param hitsByNetwork the same by key of the network
     * @param pageHits those of the share pages
     * @param pageEngagement what platforms report of posts about it, by key of the network
     * @param conversions what readers went on to do, the largest counts first
     */
    public record ItemResults(
            ItemId item,
            String title,
            @Nullable Instant rungsAt,
            PeopleCount opened,
            PeopleCount notForMe,
            Map<NotForMe, PeopleCount> notForMeWhy,
            RungCounts anywhere,
            Map<String, RungCounts> networks,
            Texts texts,
            Hits hits,
            Map<String, Hits> hitsByNetwork,
            Hits pageHits,
            Map<String, PageFold.Counts> pageEngagement,
            List<ConversionCount> conversions) {
        public ItemResults {
            notForMeWhy = Map.copyOf(notForMeWhy);
            conversions = List.copyOf(conversions);
            networks = Map.copyOf(networks);
            hitsByNetwork = Map.copyOf(hitsByNetwork);
            pageEngagement = Map.copyOf(pageEngagement);
        }
    }

    /**
     * How alike the texts are that people went out with.
     *
     * @param people whose browser told
     * @param asSuggested who left the text as it was suggested
     * @param edited all others
     * @param mostCommon about how many went out with the most frequent text, in steps of five
     * @param effective as many texts, each used equally often, would be as varied; null where it would say too much
     */
    public record Texts(
            PeopleCount people,
            PeopleCount asSuggested,
            PeopleCount edited,
            PeopleCount mostCommon,
            @Nullable Integer effective) {}

    /** People by rung of evidence; each rung needs its own evidence. */
    public record RungCounts(
            PeopleCount intent,
            PeopleCount previewed,
            PeopleCount reached,
            PeopleCount confirmed,
            PeopleCount converted) {}

    /**
     * Conversions that a model puts down to the item.
     *
     * @param source api, webhook, or site: what only browsers say and anybody can make up
     * @param visitors outside, or inside: colleagues, which earns nothing
     * @param network key of the network of the click
     * @param windowDays 7 or 90
     * @param touch first or last
     * @param values minor units by currency
     */
    public record ConversionCount(
            String source,
            String kind,
            String visitors,
            String network,
            int windowDays,
            String touch,
            long count,
            Map<String, Long> values) {
        public ConversionCount {
            values = Map.copyOf(values);
        }
    }

    /**
     * Hits by what made them.
     *
     * @param human visits by outside people, one a link, visitor and hour
     * @param inside the same from the company's networks
     */
    public record Hits(long human, long inside, long preview, long bot, long unsure) {
        static Hits of(HourFacts facts) {
            return new Hits(facts.human(), facts.inside(), facts.preview(), facts.bot(), facts.unsure());
        }
    }
}
