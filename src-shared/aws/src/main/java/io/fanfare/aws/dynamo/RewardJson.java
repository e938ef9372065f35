package io.fanfare.aws.dynamo;

import io.fanfare.aws.json.Json;
import io.fanfare.kernel.Language;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What marketing says of a reward, as a row keeps it; what became of it stands beside. */
final class RewardJson {
    private RewardJson() {}

    static String write(Reward reward) {
        return Json.write(new Document(
                reward.texts().entrySet().stream()
                        .collect(Collectors.toMap(
                                text -> text.getKey().tag(), Map.Entry::getValue, (one, _) -> one, TreeMap::new)),
                terms(reward.terms()),
                reward.stock(),
                reward.opensAt(),
                reward.closesAt()));
    }

    static Reward read(int id, String json, long version) {
        var document = Json.read(json, Document.class);
        var texts = document.texts().entrySet().stream()
                .collect(Collectors.toMap(text -> Language.of(text.getKey()).orElseThrow(), Map.Entry::getValue));
        return new Reward(
                id, texts, terms(document.terms()), document.stock(), document.opensAt(), document.closesAt(), version);
    }

    static String write(Offered.Drawn drawn) {
        return Json.write(drawn);
    }

    static Offered.Drawn drawn(String json) {
        return Json.read(json, Offered.Drawn.class);
    }

    private static TermsDocument terms(Terms terms) {
        return switch (terms) {
            case Terms.Threshold(long points, boolean spends) ->
                new TermsDocument("THRESHOLD", points, spends, null, null, null);
            case Terms.Draw(long cost, int winners, String seed) ->
                new TermsDocument("DRAW", cost, null, winners, seed, null);
            case Terms.Cause(long minorPerPoint, String currency, long mostPoints) ->
                new TermsDocument("CAUSE", mostPoints, null, null, null, new Worth(minorPerPoint, currency));
        };
    }

    private static Terms terms(TermsDocument terms) {
        return switch (terms.kind()) {
            case "THRESHOLD" -> new Terms.Threshold(terms.points(), Boolean.TRUE.equals(terms.spends()));
            case "DRAW" ->
                new Terms.Draw(
                        terms.points(), Objects.requireNonNull(terms.winners()), Objects.requireNonNull(terms.seed()));
            case "CAUSE" -> {
                var worth = Objects.requireNonNull(terms.worth());
                yield new Terms.Cause(worth.minor(), worth.currency(), terms.points());
            }
            default -> throw new IllegalStateException("a reward of the kind " + terms.kind());
        };
    }

    private record Document(
            Map<String, Reward.Text> texts,
            TermsDocument terms,
            @Nullable Integer stock,
            Instant opensAt,
            @Nullable Instant closesAt) {}

    private record TermsDocument(
            String kind,
            long points,
            @Nullable Boolean spends,
            @Nullable Integer winners,
            @Nullable String seed,
            @Nullable Worth worth) {}

    private record Worth(long minor, String currency) {}
}
