package io.fanfare.functions.sharepage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What points are good for, and what the person asked for. */
public record RewardsView(List<Card> cards, List<Request> requests) {
    public RewardsView {
        cards = List.copyOf(cards);
        requests = List.copyOf(requests);
    }

    public boolean isEmpty() {
        return cards.isEmpty() && requests.isEmpty();
    }

    /**
     * A reward.
     *
     * @param language tag of title and note
     * @param facts what it costs, how many are left, until when
     * @param seed what is shown of a draw's seed; null for what is no draw
     * @param bar how far a good cause is, or the person; null where there is nothing to fill
     * @param hindrance why it cannot be had now; null when it can
     * @param deed {@code redeem} or {@code give}
     * @param button what pressing does
     * @param number which of the person's requests it would be
     * @param most points that may be given at once; 0 where nothing is given
     */
    public record Card(
            int id,
            String title,
            @Nullable String note,
            String language,
            List<String> facts,
            @Nullable String seed,
            @Nullable Bar bar,
            @Nullable String hindrance,
            String deed,
            String button,
            int number,
            long most) {
        public Card {
            facts = List.copyOf(facts);
        }
    }

    /** @param text says the same in words */
    public record Bar(long value, long max, String text) {}

    /**
     * @param named the moment and the id of the request, as the form takes them; null when it cannot be cancelled any more
     * @param entry of a draw; null elsewhere
     */
    public record Request(
            String title,
            String language,
            String state,
            String points,
            @Nullable String entry,
            @Nullable String named) {}
}
