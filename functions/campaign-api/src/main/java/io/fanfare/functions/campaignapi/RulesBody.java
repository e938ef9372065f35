package io.fanfare.functions.campaignapi;

import io.fanfare.points.RuleBook;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of points on the wire; a number of 0 turns its rule off. */
record RulesBody(
        @Nullable Integer perClick,
        @Nullable Integer clicksADay,
        @Nullable Integer perReached,
        @Nullable Integer perIntent,
        @Nullable List<@Nullable String> intentNetworks,
        @Nullable Integer perOwnWords,
        @Nullable Integer ownWordsFrom,
        @Nullable Integer perConversion,
        @Nullable Integer perAuthor,
        @Nullable Integer mostAuthor) {

    static RulesBody of(RuleBook rules) {
        return new RulesBody(
                rules.perClick(),
                rules.clicksADay(),
                rules.perReached(),
                rules.perIntent(),
                networks(rules),
                rules.perOwnWords(),
                rules.ownWordsFrom(),
                rules.perConversion(),
                rules.perAuthor(),
                rules.mostAuthor());
    }

    private static List<@Nullable String> networks(RuleBook rules) {
        return Networks.DEFAULT.all().stream()
                .filter(network -> rules.intentNetworks().contains(network.code()))
                .<@Nullable String>map(Network::key)
                .toList();
    }

    /** @param from the first UTC day on which they hold */
    record Made(@Nullable String from, @Nullable RulesBody rules) {}

    /** @param period a month, closed or running */
    record Asked(@Nullable String period, @Nullable RulesBody rules) {}
}
