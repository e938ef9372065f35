package io.fanfare.sharing;

import java.net.URI;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How strictly the rules of the networks are read where they speak of paying for posts. */
public enum PlatformPolicy {
    /** An intent is rewarded only where nothing forbids it. */
    STRICT,
    /** An intent is rewarded wherever no rule that is known forbids it outright; the company answers for the rest. */
    LENIENT;

    public boolean rewardsIntents(Network network) {
        return switch (this) {
            case STRICT -> network.terms().strict();
            case LENIENT -> network.terms().lenient();
        };
    }

    /** Codes of the networks where an intent may earn points. */
    public Set<Integer> rewardedNetworks(Networks networks) {
        return networks.all().stream()
                .filter(this::rewardsIntents)
                .map(Network::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * What a network's own terms say of rewarding people for a post there.
     *
     * @param strict whether an intent may earn under {@link #STRICT}
     * @param lenient whether it may under {@link #LENIENT}
     * @param rule what kind of rule it is
     * @param link to the rule; null where there is none
     * @param readOn when somebody read it there; null for a rule that is known by hearsay and was not checked
     */
    public record Terms(
            boolean strict,
            boolean lenient,
            Rule rule,
            @Nullable URI link,
            @Nullable LocalDate readOn) {
        /** A way to share that belongs to nobody. */
        public static final Terms NONE = new Terms(true, true, Rule.NO_RULE, null, null);
    }

    /** The kinds of rules that networks have on it. */
    public enum Rule {
        /** Nobody's terms apply. */
        NO_RULE,
        /** Engagement must be real; a colleague who shares freely is that. */
        NO_FAKE_ENGAGEMENT,
        /** People must not be given anything for posting. */
        NO_REWARD_FOR_POSTING,
        /** Many accounts must not be made to act together or against payment. */
        NO_MANIPULATION,
        /** No bulk or commercial messages. */
        NO_BULK_MESSAGES,
        /** Nobody has looked for one yet. */
        NOT_LOOKED_FOR
    }
}
