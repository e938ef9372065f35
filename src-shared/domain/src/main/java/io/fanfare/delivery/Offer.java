package io.fanfare.delivery;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.relevance.Why;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as one person's mail shows it.
 *
 * @param language of title, summary, why and suggestion; perhaps not the reader's
 * @param whyShare what one's network gets out of it
 * @param suggestion this person's text, with {@code [[blanks]]}; null when own words come first
 * @param imageAlt what the picture shows; null when nobody said
 * @param why why this person gets it; null where nothing is said
 * @param contests for which a post of it counts; may be empty
 * @param former whether the person no longer works here, so that their post says that they did
 * @param page the person's page for the item
 */
public record Offer(
        Item.ItemClass itemClass,
        boolean external,
        Goal goal,
        Language language,
        String title,
        String summary,
        @Nullable String whyShare,
        @Nullable String suggestion,
        @Nullable URI image,
        @Nullable String imageAlt,
        @Nullable Why why,
        List<Contest> contests,
        boolean former,
        String page) {
    public Offer {
        contests = List.copyOf(contests);
    }
}
