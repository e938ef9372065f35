package io.fanfare.functions.campaignapi;

import io.fanfare.points.RuleBook;
import io.fanfare.points.RuleBooks;
import io.fanfare.report.RulesPreview;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PlatformPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of points, on the wire.
 *
 * @param siteConversionsEarn whether conversions that only a browser tells of earn, in every version
 */
record RulesReply(
        String platformPolicy, boolean siteConversionsEarn, List<VersionReply> versions, List<NetworkReply> networks) {

    static RulesReply of(PlatformPolicy policy, boolean siteConversionsEarn, RuleBooks books, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var versions = Stream.concat(
                        Stream.of(VersionReply.of(null, books.defaults(), books, today)),
                        books.versions().stream()
                                .map(version -> VersionReply.of(version.from(), version.rules(), books, today)))
                .toList();
        var networks = Networks.DEFAULT.all().stream()
                .map(network -> NetworkReply.of(policy, network))
                .toList();
        return new RulesReply(policy.name(), siteConversionsEarn, versions, networks);
    }

    /**
     * @param from the first UTC day on which it holds; null for the defaults
     * @param holds whether it is what facts of today are worth
     */
    record VersionReply(@Nullable String from, int version, boolean holds, RulesBody rules) {
        static VersionReply of(@Nullable LocalDate from, RuleBook rules, RuleBooks books, LocalDate today) {
            boolean holds = books.on(today).version() == rules.version();
            return new VersionReply(from == null ? null : from.toString(), rules.version(), holds, RulesBody.of(rules));
        }
    }

    /**
     * What a network's terms say of rewarding a post there.
     *
     * @param rewarded whether an intent may earn in this deployment
     * @param readOn the day on which the rule was read at the link; null when it was not checked
     */
    record NetworkReply(
            String network,
            String label,
            boolean rewarded,
            boolean strict,
            boolean lenient,
            PlatformPolicy.Rule rule,
            @Nullable String link,
            boolean checked,
            @Nullable String readOn) {
        static NetworkReply of(PlatformPolicy policy, Network network) {
            var terms = network.terms();
            var link = terms.link();
            var readOn = terms.readOn();
            return new NetworkReply(
                    network.key(),
                    network.label(),
                    policy.rewardsIntents(network),
                    terms.strict(),
                    terms.lenient(),
                    terms.rule(),
                    link == null ? null : link.toString(),
                    readOn != null,
                    readOn == null ? null : readOn.toString());
        }
    }

    /**
     * What a month would have come to.
     *
     * @param people how many were looked at; "few" when fewer than five people have points in the month
     * @param of how many people have points in the month; "few" likewise
     * @param rules what each rule gave and would give, those people together; null where it would say too much
     */
    record PreviewReply(
            String period,
            Object people,
            Object of,
            Map<String, @Nullable ChangeReply> rules,
            Object more,
            Object less,
            Object same) {
        private static final String FEW = "few";

        static PreviewReply few(String period) {
            return new PreviewReply(period, FEW, FEW, Map.of(), FEW, FEW, FEW);
        }

        static PreviewReply of(String period, RulesPreview preview) {
            var rules = new TreeMap<String, @Nullable ChangeReply>();
            preview.rules()
                    .forEach((rule, change) -> rules.put(
                            rule.name(), change == null ? null : new ChangeReply(change.now(), change.then())));
            return new PreviewReply(
                    period,
                    preview.looked(),
                    preview.all(),
                    rules,
                    ResultsReply.told(preview.more()),
                    ResultsReply.told(preview.less()),
                    ResultsReply.told(preview.same()));
        }
    }

    record ChangeReply(long now, long then) {}
}
