package io.fanfare.digest;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.delivery.Delivery;
import io.fanfare.delivery.MailKey;
import io.fanfare.delivery.WeekRow;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.relevance.Past;
import io.fanfare.relevance.Past.Deed;
import io.fanfare.relevance.Past.Reaction;
import io.fanfare.relevance.Relevance;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is left of a week's mails for the digest after it: at most five items that the person did nothing with. What is urgent comes first, then
 * what the week's asks held back, since the person has not seen it yet, then what suits them best. What they did with some of the items weighs
 * for the others.
 */
final class Leftovers {
    /** How many items a digest shows at most, and how many it looks up: each costs a read. */
    private static final int MOST = 5;

    private final Function<CampaignId, Optional<Campaign>> campaigns;
    private final Function<ItemId, Optional<Item>> items;
    private final PersonalWeeks weeks;

    Leftovers(
            Function<CampaignId, Optional<Campaign>> campaigns,
            Function<ItemId, Optional<Item>> items,
            PersonalWeeks weeks) {
        this.campaigns = campaigns;
        this.items = items;
        this.weeks = weeks;
    }

    Found of(WeekRow week, Employee person, Instant now) {
        var looked = week.mails().entrySet().stream()
                .flatMap(mail -> candidates(mail.getKey(), mail.getValue(), now).stream())
                .sorted(bestFirst(person, Past.NONE, now))
                .limit(MOST)
                .map(candidate -> look(candidate, person))
                .toList();
        var past = new Past(looked.stream()
                .filter(each -> each.candidate().seen())
                .map(each -> new Deed(each.candidate().item(), each.reaction()))
                .toList());
        return new Found(
                looked.stream()
                        .filter(each -> !each.reaction().isDone())
                        .map(Looked::candidate)
                        .sorted(bestFirst(person, past, now))
                        .toList(),
                looked.stream().anyMatch(each -> each.reaction().shared()),
                looked.size());
    }

    /**
     * The evergreen item of a week long past that suits the person best with the text after the one they had
     * then; none when the best was turned down. It costs a look-up, so it is for those whom last week left next to nothing to look up.
     */
    Optional<Candidate> evergreen(WeekRow longAgo, Found found, Employee person, Instant now) {
        return longAgo.mails().entrySet().stream()
                .filter(mail -> mail.getValue().state().isSent())
                .flatMap(mail -> launched(mail.getKey()).stream()
                        .flatMap(campaign -> candidates(campaign, mail.getValue()).stream()))
                .filter(candidate -> candidate.item().evergreen() && !found.holds(candidate.item()))
                .min(bestFirst(person, Past.NONE, now))
                .filter(candidate ->
                        weeks.reaction(person.id(), candidate.item().id()).declined() == null)
                .map(candidate ->
                        new Candidate(candidate.campaign(), candidate.item(), candidate.slot() + 1, candidate.seen()));
    }

    private Optional<Campaign> launched(MailKey key) {
        return switch (key) {
            case MailKey.OfCampaign(var id) -> campaigns.apply(id);
            case MailKey.Digest _,
                    MailKey.Joining _,
                    MailKey.Data _,
                    MailKey.OfRecall _,
                    MailKey.OfResults _,
                    MailKey.OfWelcome _ -> Optional.empty();
        };
    }

    private Looked look(Candidate candidate, Employee person) {
        return new Looked(
                candidate,
                candidate.seen() ? weeks.reaction(person.id(), candidate.item().id()) : Reaction.NONE);
    }

    private static Comparator<Candidate> bestFirst(Employee person, Past past, Instant now) {
        return Comparator.comparing(
                        (Candidate candidate) -> candidate.campaign().priority())
                .thenComparing(Candidate::seen)
                .thenComparing(candidate -> candidate.score(person, past, now), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.campaign().id(), Comparator.reverseOrder())
                .thenComparing(candidate -> candidate.item().id());
    }

    /** The items of a mail, if its campaign still runs. An invitation has none. */
    private List<Candidate> candidates(MailKey key, Delivery delivery, Instant now) {
        return switch (key) {
            case MailKey.Digest _,
                    MailKey.Joining _,
                    MailKey.Data _,
                    MailKey.OfRecall _,
                    MailKey.OfResults _,
                    MailKey.OfWelcome _ -> List.of();
            case MailKey.OfCampaign(var id) ->
                comesBack(delivery.state())
                        ? campaigns
                                .apply(id)
                                .filter(campaign -> now.isBefore(campaign.endsAt()))
                                .map(campaign -> candidates(campaign, delivery))
                                .orElse(List.of())
                        : List.of();
        };
    }

    private List<Candidate> candidates(Campaign campaign, Delivery delivery) {
        return campaign.items().stream()
                .flatMap(id -> items.apply(id).stream())
                .map(item -> new Candidate(
                        campaign,
                        item,
                        delivery.texts().getOrDefault(item.id(), 0L),
                        delivery.state() != Delivery.State.CARRIED))
                .toList();
    }

    /** A claim without a word may have been a mail; a refused or bounced one reached nobody and never will. */
    private static boolean comesBack(Delivery.State state) {
        return switch (state) {
            case CARRIED, CLAIMED, SENT, DELIVERED -> true;
            case RELEASED, REFUSED, BOUNCED, COMPLAINED -> false;
        };
    }

    /**
     * What there is.
     *
     * @param undone the best first
     * @param shared whether the person shared one of the items
     * @param looked how many items were looked up
     */
    record Found(List<Candidate> undone, boolean shared, int looked) {
        Found {
            undone = List.copyOf(undone);
        }

        private boolean holds(Item item) {
            return undone.stream().anyMatch(candidate -> candidate.item().id().equals(item.id()));
        }
    }

    /** @param seen false when the item was held back because the week's asks were used up */
    record Candidate(Campaign campaign, Item item, long slot, boolean seen) {
        private int score(Employee person, Past past, Instant now) {
            return Relevance.of(item, campaign, person.profile(), past, now).score();
        }
    }

    private record Looked(Candidate candidate, Reaction reaction) {}
}
