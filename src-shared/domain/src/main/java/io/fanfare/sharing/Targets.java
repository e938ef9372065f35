package io.fanfare.sharing;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where items lead and what a network may show of them, and nothing else about them. */
public interface Targets {
    Optional<Target> find(ItemId item);

    /**
     * An item as strangers see it.
     *
     * @param campaign null until a campaign takes the item
     * @param image null when there is none
     * @param cards by language
     * @param recalled whether the item was taken back, so that nobody is led there
     */
    record Target(
            URI destination,
            @Nullable CampaignId campaign,
            @Nullable URI image,
            Map<Language, Card> cards,
            boolean recalled) {
        public Target {
            cards = Map.copyOf(cards);
        }

        /**
         * The language of its card: the link's, else the company's, else English, else any it has; empty without a card.
         *
         * @param wanted null when the link does not say
         */
        public Optional<Language> cardLanguage(@Nullable Language wanted, Language companyDefault) {
            return cards.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Language.among(
                            cards.keySet(), Objects.requireNonNullElse(wanted, companyDefault), companyDefault));
        }

        /** The card in a language that {@link #cardLanguage} gave. */
        public Card card(Language language) {
            return Optional.ofNullable(cards.get(language))
                    .orElseThrow(() -> new IllegalArgumentException("there is no card in " + language));
        }
    }

    /** What a network shows under a post. */
    record Card(String title, String description) {}
}
