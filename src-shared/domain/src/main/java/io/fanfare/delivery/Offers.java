package io.fanfare.delivery;

import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.OpenContests;
import io.fanfare.content.Item;
import io.fanfare.content.TextDeal;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.relevance.Why;
import java.time.Instant;

/** Makes of an item what one person's mail shows: their language as far as the item has it, their text, their page. */
public final class Offers {
    private final MailLinks links;
    private final OpenContests contests;
    private final Language fallback;

    /** @param fallback the company's language, for content that lacks the person's */
    public Offers(MailLinks links, OpenContests contests, Language fallback) {
        this.links = links;
        this.contests = contests;
        this.fallback = fallback;
    }

    /** @param slot the person's place in the row of those who get a text of this item: {@link TextDeal} */
    public Offer offer(Item item, Campaign campaign, Employee person, long slot, Instant now) {
        var language = item.languageFor(person.profile().language(), fallback);
        var text = item.text(language);
        var variant = campaign.conduct().deal().variant(slot, text.variants().size());
        return new Offer(
                item.itemClass(),
                item.external(),
                campaign.goal(),
                language,
                text.title(),
                text.summary(),
                text.whyShare(),
                variant.isEmpty() ? null : text.variants().get(variant.getAsInt()),
                item.image(),
                text.imageAlt(),
                Why.of(campaign.audience(), item, person.profile()).orElse(null),
                contests.of(campaign, item, now),
                person.profile().isAlumnus(),
                links.page(item.id(), person, variant, now));
    }
}
