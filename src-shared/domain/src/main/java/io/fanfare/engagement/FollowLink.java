package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Redirects;
import io.fanfare.sharing.Targets;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends whoever follows a share link on to the item, shows a network's crawler what the card is made of, and notes the hit. */
public final class FollowLink {
    private final Supplier<LinkCodec> codec;
    private final Targets targets;
    private final Destinations allowed;
    private final Networks networks;
    private final Engagements engagements;
    private final Language companyDefault;

    /**
     * @param codec of the public ring, asked for at each call since keys rotate
     * @param companyDefault the language of cards when a link does not say
     */
    public FollowLink(
            Supplier<LinkCodec> codec,
            Targets targets,
            Destinations allowed,
            Networks networks,
            Engagements engagements,
            Language companyDefault) {
        this.codec = codec;
        this.targets = targets;
        this.allowed = allowed;
        this.networks = networks;
        this.engagements = engagements;
        this.companyDefault = companyDefault;
    }

    public FollowOutcome follow(String code, Visit visit) {
        var codes = codec.get();
        if (!(codes.decode(code).orElse(null) instanceof Link.ToShare link)) {
            return new FollowOutcome.Unknown();
        }
        var network = networks.find(link.network());
        var target = targets.find(link.item()).filter(found -> allowed.allows(found.destination()));
        if (network.isEmpty() || target.isEmpty()) {
            return new FollowOutcome.Unknown();
        }
        engagements.note(visit.hit(link.item(), link.person(), link.network(), link.variant()), visit.id());
        if (target.get().recalled()) {
            return new FollowOutcome.Recalled();
        }
        return preview(link, target.get(), visit)
                .orElseGet(() -> sentOn(codes, link, target.get(), network.get(), visit));
    }

    /** The card without click id and without the person: the crawler of a network is nobody's visit. */
    private Optional<FollowOutcome> preview(Link.ToShare link, Targets.Target target, Visit visit) {
        return Crawlers.previewOf(visit.agent()).isEmpty()
                ? Optional.empty()
                : target.cardLanguage(link.language(), companyDefault)
                        .map(language -> new FollowOutcome.Previewed(target, language));
    }

    private static FollowOutcome sentOn(
            LinkCodec codes, Link.ToShare link, Targets.Target target, Network network, Visit visit) {
        var click = codes.encode(
                new Link.Click(link.item(), link.person(), link.network(), Hour.of(visit.moment()), visit.inside()));
        return new FollowOutcome.SentOn(address(target, network, link, click));
    }

    private static URI address(Targets.Target target, Network network, Link.ToShare link, String click) {
        var campaign = target.campaign() == null ? "advocacy" : "campaign-" + target.campaign();
        return Redirects.target(target.destination(), network, campaign, "item-" + link.item(), click);
    }

    /** Where the follower of a link goes. */
    public sealed interface FollowOutcome {
        /** @param to the item's address with campaign parameters and click id */
        record SentOn(URI to) implements FollowOutcome {}

        /**
         * The crawler that makes the network's card gets the card's parts.
         *
         * @param language one that the target has a card in
         */
        record Previewed(Targets.Target target, Language language) implements FollowOutcome {}

        /** What it led to was taken back. */
        record Recalled() implements FollowOutcome {}

        /** No link of ours, or one that leads nowhere (any more). */
        record Unknown() implements FollowOutcome {}
    }
}
