package io.fanfare.functions.sharepage;

import io.fanfare.functions.sharepage.RewardsView.Bar;
import io.fanfare.functions.sharepage.RewardsView.Card;
import io.fanfare.functions.sharepage.RewardsView.Request;
import io.fanfare.kernel.Language;
import io.fanfare.points.Balance;
import io.fanfare.reward.Lottery;
import io.fanfare.reward.Offered;
import io.fanfare.reward.Redemption;
import io.fanfare.reward.Redemption.Status;
import io.fanfare.reward.Reward;
import io.fanfare.reward.Reward.Terms;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what points are good for, for one reader. */
record RewardsViews(Words words, Language defaultLanguage, ZoneId zone, Balance balance, Instant now) {
    private static final int MOST_REQUESTS = 20;

    RewardsView of(List<Offered> offered, List<Redemption> own) {
        var byId = offered.stream()
                .collect(Collectors.toMap(reward -> reward.reward().id(), Function.identity()));
        var cards = offered.stream()
                .filter(reward -> reward.reward().isOpen(now) && reward.drawn() == null)
                .map(reward -> card(reward, own))
                .toList();
        var requests = own.stream()
                .sorted(Comparator.comparing(Redemption::at).reversed())
                .limit(MOST_REQUESTS)
                .map(redemption -> request(redemption, byId))
                .toList();
        return new RewardsView(cards, requests);
    }

    private Card card(Offered offered, List<Redemption> own) {
        var reward = offered.reward();
        var before = own.stream().filter(one -> one.reward() == reward.id()).toList();
        var text = text(reward);
        boolean cause = reward.terms() instanceof Terms.Cause;
        return new Card(
                reward.id(),
                text.title(),
                text.note(),
                language(reward),
                facts(offered),
                reward.asDraw()
                        .map(draw -> words.say("me.reward.seed", Lottery.seedDigest(draw.seed())))
                        .orElse(null),
                bar(offered),
                hindrance(offered, before),
                cause ? "give" : "redeem",
                button(reward, text.title()),
                before.size(),
                cause ? Math.max(0, balance.points()) : 0);
    }

    private List<String> facts(Offered offered) {
        var reward = offered.reward();
        var facts = new ArrayList<String>();
        switch (reward.terms()) {
            case Terms.Threshold(long points, boolean spends) ->
                facts.add(spends ? cost(points) : words.count("me.reward.reach", points));
            case Terms.Draw draw -> {
                facts.add(cost(draw.cost()));
                facts.add(words.count("me.reward.winners", draw.winners()));
            }
            case Terms.Cause cause ->
                facts.add(words.say("me.reward.worth", money(cause.minorPerPoint(), cause.currency())));
        }
        var left = offered.left();
        if (left != null && left > 0) {
            facts.add(words.count("me.reward.left", left));
        }
        var closesAt = reward.closesAt();
        if (closesAt != null) {
            facts.add(words.say("me.reward.until", day(closesAt)));
        }
        return facts;
    }

    private String cost(long points) {
        return points == 0 ? words.say("me.reward.free") : words.count("me.reward.costs", points);
    }

    private String money(long minor, String code) {
        var currency = Currency.getInstance(code);
        var format = NumberFormat.getCurrencyInstance(words.language().locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(minor / Math.pow(10, currency.getDefaultFractionDigits()));
    }

    /** How far a good cause is, or the person on the way to what costs points. */
    private @Nullable Bar bar(Offered offered) {
        return switch (offered.reward().terms()) {
            case Terms.Cause cause ->
                new Bar(
                        offered.given(),
                        cause.mostPoints(),
                        words.say("me.reward.given", words.number(offered.given()), words.number(cause.mostPoints())));
            case Terms.Threshold(long points, boolean spends) -> missing(points, spends);
            case Terms.Draw draw -> missing(draw.cost(), true);
        };
    }

    private @Nullable Bar missing(long points, boolean spends) {
        long has = Math.max(0, spends ? balance.points() : balance.earned());
        return has >= points ? null : new Bar(has, points, words.count("me.reward.missing", points - has));
    }

    private @Nullable String hindrance(Offered offered, List<Redemption> before) {
        var terms = offered.reward().terms();
        if (terms.oncePerPerson() && !before.stream().allMatch(Redemption::isCancelled)) {
            return words.say("me.reward.had");
        }
        if (offered.isGone()) {
            return words.say("me.reward.gone");
        }
        return switch (terms) {
            case Terms.Threshold(long points, boolean spends) -> text(missing(points, spends));
            case Terms.Draw draw -> text(missing(draw.cost(), true));
            case Terms.Cause _ -> balance.points() > 0 ? null : words.say("me.no.short");
        };
    }

    private static @Nullable String text(@Nullable Bar bar) {
        return bar == null ? null : bar.text();
    }

    private String button(Reward reward, String title) {
        return switch (reward.terms()) {
            case Terms.Threshold _ -> words.say("me.reward.ask", title);
            case Terms.Draw _ -> words.say("me.reward.enter");
            case Terms.Cause _ -> words.say("me.reward.give");
        };
    }

    private Request request(Redemption redemption, Map<Integer, Offered> offered) {
        var found = offered.get(redemption.reward());
        var at = Objects.requireNonNullElse(redemption.settledAt(), redemption.at());
        var drawn = found == null || redemption.isCancelled() ? null : found.drawn();
        var state = drawn != null
                ? words.say(drawn.winners().contains(redemption.id()) ? "me.request.won" : "me.request.lost")
                : words.say("me.request." + redemption.status(), day(at));
        boolean draw = found != null && found.reward().asDraw().isPresent();
        return new Request(
                found == null
                        ? words.say("me.request.gone")
                        : text(found.reward()).title(),
                found == null ? words.language().tag() : language(found.reward()),
                state,
                redemption.points() == 0 ? "" : words.signed(-redemption.points()),
                draw ? words.say("me.request.entry", redemption.id()) : null,
                mayLeave(redemption, found) ? redemption.at().toEpochMilli() + "-" + redemption.id() : null);
    }

    private boolean mayLeave(Redemption redemption, @Nullable Offered found) {
        return redemption.status() == Status.REQUESTED
                && found != null
                && !(found.reward().asDraw().isPresent() && found.reward().isClosed(now));
    }

    private Reward.Text text(Reward reward) {
        return reward.text(words.language(), defaultLanguage);
    }

    private String language(Reward reward) {
        return reward.languageFor(words.language(), defaultLanguage).tag();
    }

    private String day(Instant at) {
        return words.shortDay(LocalDate.ofInstant(at, zone));
    }
}
