package io.fanfare.functions.campaignapi;

import io.fanfare.functions.campaignapi.RewardBody.TextBody;
import io.fanfare.kernel.Language;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import java.time.Instant;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a reward as it was sent into one that keeps the rules.
 *
 * @param seeds of draws: 64 hexadecimal digits of chance
 */
record RewardForm(Supplier<String> seeds) {
    private static final long MOST_POINTS = 100_000_000;
    private static final int MOST_WINNERS = 100;
    private static final int MOST_STOCK = 1_000_000;

    private enum Kind {
        THRESHOLD,
        DRAW,
        CAUSE
    }

    /** @param before what it replaces, whose seed stays; null for a new one */
    Form<Reward> check(int id, RewardBody body, @Nullable Reward before) {
        var checks = new Checks();
        var opensAt = checks.moment("opensAt", body.opensAt());
        var kind = checks.oneOf("kind", body.kind(), Kind.class);
        var closesAt = closesAt(checks, body.closesAt(), opensAt, kind == Kind.DRAW);
        var stock = body.stock();
        checks.rule(stock == null || stock >= 1 && stock <= MOST_STOCK, "stock", "range");
        checks.rule(stock == null || kind == Kind.THRESHOLD, "stock", "not-here");
        var texts = texts(checks, body.texts());
        var terms = terms(checks, kind, body, before);
        if (before != null) {
            checks.rule(before.terms().getClass().equals(terms.getClass()), "kind", "fixed");
        }
        long version = before == null ? 1 : before.version() + 1;
        // A draw needs its closing moment also when the form is thrown away.
        var last = closesAt == null && kind == Kind.DRAW ? Instant.EPOCH : closesAt;
        return Form.of(new Reward(id, texts, terms, stock, opensAt, last, version), checks);
    }

    private static @Nullable Instant closesAt(Checks checks, @Nullable String text, Instant opensAt, boolean required) {
        if (text == null && !required) {
            return null;
        }
        var closesAt = checks.moment("closesAt", text);
        if (text != null) {
            checks.rule(closesAt.isAfter(opensAt), "closesAt", "order");
        }
        return closesAt;
    }

    private Terms terms(Checks checks, Kind kind, RewardBody body, @Nullable Reward before) {
        long points = points(checks, body.points(), kind == Kind.CAUSE ? 1 : 0);
        checks.rule(kind == Kind.THRESHOLD || body.spends() == null, "spends", "not-here");
        checks.rule(kind == Kind.DRAW || body.winners() == null, "winners", "not-here");
        checks.rule(kind == Kind.CAUSE || body.minorPerPoint() == null, "minorPerPoint", "not-here");
        checks.rule(kind == Kind.CAUSE || body.currency() == null, "currency", "not-here");
        return switch (kind) {
            case THRESHOLD -> new Terms.Threshold(points, !Boolean.FALSE.equals(body.spends()));
            case DRAW -> {
                var winners = Objects.requireNonNullElse(body.winners(), 1);
                checks.rule(winners >= 1 && winners <= MOST_WINNERS, "winners", "range");
                var seed = RewardBody.seed(before);
                yield new Terms.Draw(points, winners, seed == null ? seeds.get() : seed);
            }
            case CAUSE -> {
                var worth = Objects.requireNonNullElse(body.minorPerPoint(), 0L);
                checks.rule(worth >= 1 && worth <= 100_000, "minorPerPoint", "range");
                yield new Terms.Cause(worth, currency(checks, body.currency()), points);
            }
        };
    }

    private static long points(Checks checks, @Nullable Long points, long lowest) {
        checks.rule(points != null, "points", "required");
        checks.rule(points == null || points >= lowest && points <= MOST_POINTS, "points", "range");
        return points == null ? lowest : Math.clamp(points, lowest, MOST_POINTS);
    }

    private static String currency(Checks checks, @Nullable String currency) {
        boolean known = currency != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(one -> one.getCurrencyCode().equals(currency));
        checks.rule(known, "currency", "currency");
        return known && currency != null ? currency : "EUR";
    }

    private static Map<Language, Reward.Text> texts(Checks checks, @Nullable Map<String, @Nullable TextBody> bodies) {
        var texts = new EnumMap<Language, Reward.Text>(Language.class);
        var given = Objects.requireNonNullElse(bodies, Map.<String, @Nullable TextBody>of());
        checks.rule(!given.isEmpty(), "texts", "required");
        given.forEach((tag, body) -> {
            var language = Language.of(tag).filter(known -> known.tag().equals(tag));
            if (language.isEmpty()) {
                checks.rule(false, "texts", "language");
            } else if (checks.rule(body != null, "texts." + tag, "required") && body != null) {
                texts.put(
                        language.get(),
                        new Reward.Text(
                                checks.line("texts." + tag + ".title", body.title(), 100),
                                checks.optionalLine("texts." + tag + ".note", body.note(), 300)));
            }
        });
        return texts.isEmpty() ? Map.of(Language.EN, new Reward.Text("", null)) : texts;
    }
}
