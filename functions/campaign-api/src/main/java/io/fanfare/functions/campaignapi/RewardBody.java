package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fanfare.reward.Lottery;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reward on the wire, as marketing writes it.
 *
 * @param points to have or to spend, the price of a ticket, or the points that a good cause's budget is enough for
 * @param spends of a threshold: whether the points are spent; true unless it is said
 * @param winners of a draw
 * @param minorPerPoint of a good cause, with the currency: what a point is worth
 */
record RewardBody(
        @Nullable String kind,
        @Nullable Map<String, @Nullable TextBody> texts,
        @Nullable Long points,
        @Nullable Boolean spends,
        @Nullable Integer winners,
        @Nullable Long minorPerPoint,
        @Nullable String currency,
        @Nullable Integer stock,
        @Nullable String opensAt,
        @Nullable String closesAt) {

    record TextBody(
            @Nullable String title,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}

    /**
     * A reward as the API shows it.
     *
     * @param seedDigest of a draw: SHA-256 of the seed, which is shown with the draw alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            int id,
            String kind,
            Map<String, TextBody> texts,
            long points,
            @Nullable Boolean spends,
            @Nullable Integer winners,
            @Nullable String seedDigest,
            @Nullable Long minorPerPoint,
            @Nullable String currency,
            @Nullable Integer stock,
            @Nullable Long left,
            long given,
            String opensAt,
            @Nullable String closesAt,
            @Nullable DrawnReply drawn) {
        static Shown of(Offered offered) {
            var reward = offered.reward();
            var texts = new TreeMap<String, TextBody>();
            reward.texts()
                    .forEach((language, text) -> texts.put(language.tag(), new TextBody(text.title(), text.note())));
            var terms = reward.terms();
            var threshold = terms instanceof Terms.Threshold it ? it : null;
            var draw = terms instanceof Terms.Draw it ? it : null;
            var cause = terms instanceof Terms.Cause it ? it : null;
            return new Shown(
                    reward.id(),
                    kind(terms),
                    texts,
                    points(terms),
                    threshold == null ? null : threshold.spends(),
                    draw == null ? null : draw.winners(),
                    draw == null ? null : Lottery.seedDigest(draw.seed()),
                    cause == null ? null : cause.minorPerPoint(),
                    cause == null ? null : cause.currency(),
                    reward.stock(),
                    offered.left(),
                    offered.given(),
                    reward.opensAt().toString(),
                    reward.closesAt() == null ? null : reward.closesAt().toString(),
                    draw == null || offered.drawn() == null ? null : DrawnReply.of(draw, offered.drawn()));
        }

        private static String kind(Terms terms) {
            return switch (terms) {
                case Terms.Threshold _ -> "THRESHOLD";
                case Terms.Draw _ -> "DRAW";
                case Terms.Cause _ -> "CAUSE";
            };
        }

        private static long points(Terms terms) {
            return switch (terms) {
                case Terms.Threshold threshold -> threshold.points();
                case Terms.Draw draw -> draw.cost();
                case Terms.Cause cause -> cause.mostPoints();
            };
        }
    }

    /**
     * A draw that anybody can recompute.
     *
     * @param list SHA-256 of the sorted ids of all entries, a line feed between
     * @param winners ids of entries, in the order of HMAC-SHA256(seed, id)
     */
    record DrawnReply(String at, String seed, String seedDigest, int entries, String list, List<String> winners) {
        static DrawnReply of(Terms.Draw terms, Offered.Drawn drawn) {
            return new DrawnReply(
                    drawn.at().toString(),
                    terms.seed(),
                    Lottery.seedDigest(terms.seed()),
                    drawn.entries(),
                    drawn.list(),
                    drawn.winners());
        }
    }

    record Listed(List<Shown> rewards) {
        static Listed of(List<Offered> offered) {
            return new Listed(offered.stream().map(Shown::of).toList());
        }
    }

    /** The seed of what is a draw already. */
    static @Nullable String seed(@Nullable Reward before) {
        return before == null ? null : before.asDraw().map(Terms.Draw::seed).orElse(null);
    }
}
