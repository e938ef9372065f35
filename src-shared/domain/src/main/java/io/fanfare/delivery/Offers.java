package io.fanfare.delivery;

import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.relevance.Why;
import java.time.Instant;

/** Makes of an item what one person's mail shows: their language as far as the item has it, their text, their page. */
public final class Offers {
    private final MailLinks links;
    private final Language fallback;

    /** @param fallback the company's language, for content that lacks the person's */
    public Offers(MailLinks links, Language fallback) {
        this.links = links;
        this.fallback = fallback;
    }

    /** @param slot the person's place in the row of those who get a text of this item; the texts go round in order */
    public Offer offer(Item item, Campaign campaign, Employee person, long slot, Instant now) {
        var language = item.languageFor(person.profile().language(), fallback);
        var text = item.text(language);
        var variants = text.variants();
        int variant = variants.isEmpty() ? 0 : (int) Math.floorMod(slot, (long) variants.size());
        return new Offer(
                item.itemClass(),
                item.external(),
                campaign.goal(),
                language,
                text.title(),
                text.summary(),
                text.whyShare(),
                variants.isEmpty() ? null : variants.get(variant),
                item.image(),
                Why.of(campaign.audience(), item, person.profile()).orElse(null),
                links.page(item.id(), person, variant, now));
    }
}
