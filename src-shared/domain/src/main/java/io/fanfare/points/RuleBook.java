package io.fanfare.points;

import java.util.Set;

/**
 * The rules as data.
 *
 * @param version names them in every ledger entry
 * @param intentNetworks codes of networks whose policy allows points for an intent
 */
public record RuleBook(
        int version,
        int perClick,
        int clicksADay,
        int perReached,
        int perIntent,
        int perOwnWords,
        int ownWordsFrom,
        Set<Integer> intentNetworks) {
    public RuleBook {
        intentNetworks = Set.copyOf(intentNetworks);
    }

    /**
     * The defaults.
     *
     * @param intentNetworks codes of networks whose policy allows points for an intent
     */
    public static RuleBook defaults(Set<Integer> intentNetworks) {
        return new RuleBook(1, 1, 20, 10, 2, 5, 30, intentNetworks);
    }
}
