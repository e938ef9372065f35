package io.fanfare.points;

import java.util.HashSet;
import java.util.Set;

/**
 * The rules as data. A number of 0 turns its rule off.
 *
 * @param version names them in every ledger entry
 * @param clicksADay the most clicks that earn, a day and item
 * @param ownWordsFrom how far from the suggested text own words must be, 1 to 100
 * @param intentNetworks codes of networks where an intent earns
 * @param siteConversionsEarn whether conversions that only a browser tells of earn too, though anybody can make them up
 * @param perAuthor for the author, for each other person whose share of the item reached somebody
 * @param mostAuthor the most that an author earns with an item; at most ten times {@code perAuthor}
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
        boolean siteConversionsEarn,
        int perAuthor,
        int mostAuthor) {
    /** The version of {@link #defaults}; a version that somebody made is named for the day on which it begins. */
    private static final int DEFAULTS = 3;

    public RuleBook {
        intentNetworks = Set.copyOf(intentNetworks);
    }

    /**
     * The defaults.
     *
     * @param intentNetworks codes of networks whose policy allows points for an intent
     */
    public static RuleBook defaults(Set<Integer> intentNetworks) {
        return new RuleBook(DEFAULTS, 1, 20, 10, 2, 5, 30, intentNetworks, 25, false, 3, 30);
    }

    /** The same, with what browsers tell of earning as much as what is signed. */
    public RuleBook withSiteConversions() {
        return with(intentNetworks, true);
    }

    /** The same, with intents earning only on those of its networks. */
    public RuleBook onlyOn(Set<Integer> networks) {
        var allowed = new HashSet<>(intentNetworks);
        allowed.retainAll(networks);
        return with(allowed, siteConversionsEarn);
    }

    boolean rewardsIntent(int network) {
        return perIntent > 0 && intentNetworks.contains(network);
    }

    boolean rewardsWords(int distance) {
        return perOwnWords > 0 && distance >= ownWordsFrom;
    }

    private RuleBook with(Set<Integer> networks, boolean site) {
        return new RuleBook(
                version,
                perClick,
                clicksADay,
                perReached,
                perIntent,
                perOwnWords,
                ownWordsFrom,
                networks,
                perConversion,
                site,
                perAuthor,
                mostAuthor);
    }
}
