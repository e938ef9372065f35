package io.fanfare.points;

import java.util.Set;

/**
 * The rules as they hold in this deployment: the defaults and the versions that were made since, within what the platform policy lets be
 * rewarded. The policy is above the versions: what it forbids earns nothing, whatever a version says and whenever it was made.
 *
 * @param rewarded codes of the networks where an intent may earn
 * @param siteConversionsEarn whether conversions that only a browser tells of earn
 */
public record StandingRules(RuleVersions versions, Set<Integer> rewarded, boolean siteConversionsEarn) {
    public StandingRules {
        rewarded = Set.copyOf(rewarded);
    }

    /** Reads the versions. */
    public RuleBooks books() {
        return held(new RuleBooks(RuleBook.defaults(rewarded), versions.all()));
    }

    /** What these rules come to in this deployment. */
    public RuleBooks held(RuleBooks books) {
        return books.map(rules -> {
            var allowed = rules.onlyOn(rewarded);
            return siteConversionsEarn ? allowed.withSiteConversions() : allowed;
        });
    }
}
