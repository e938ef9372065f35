package io.fanfare.points;

import java.util.Set;

/**
 * The rules as data.
 *
 * @param version names them in every ledger entry
 * @param intentNetworks codes of networks whose policy allows points for an intent
 * @param siteConversionsEarn whether conversions that only a browser tells of earn too, though anybody can make them up
 */
public record RuleBook(
        int version,
        int perClick,
        int clicksADay,
        int perReached,
        int perIntent,
        int perOwnWords,
        int ownWordsFrom,
        Set<Integer> intentNetworks,
        int perConversion,
        boolean siteConversionsEarn) {
    public RuleBook {
        intentNetworks = Set.copyOf(intentNetworks);
    }

    /**
     * The defaults.
     *
     * @param intentNetworks codes of networks whose policy allows points for an intent
     */
    public static RuleBook defaults(Set<Integer> intentNetworks) {
        return new RuleBook(2, 1, 20, 10, 2, 5, 30, intentNetworks, 25, false);
    }

    /** The same, with what browsers tell of earning as much as what is signed. */
    public RuleBook withSiteConversions() {
        return new RuleBook(
                version,
                perClick,
                clicksADay,
                perReached,
                perIntent,
                perOwnWords,
                ownWordsFrom,
                intentNetworks,
                perConversion,
                true);
    }
}
