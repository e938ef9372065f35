package io.fanfare.engagement;

import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Destinations;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.Redirects;
import io.fanfare.sharing.Targets;
import java.net.URI;
import java.util.function.Supplier;

/** Sends whoever follows a share link on to the item, and notes the hit. */
public final class FollowLink {
    private final Supplier<LinkCodec> codec;
    private final Targets targets;
    private final Destinations allowed;
    private final Networks networks;
    private final Engagements engagements;

    /** @param codec of the public ring, asked for at each call since keys rotate */
    public FollowLink(
            Supplier<LinkCodec> codec,
            Targets targets,
            Destinations allowed,
            Networks networks,
            Engagements engagements) {
        this.codec = codec;
        this.targets = targets;
        this.allowed = allowed;
        this.networks = networks;
        this.engagements = engagements;
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
        var click = codes.encode(new Link.Click(link.item(), link.person(), link.network(), Hour.of(visit.moment())));
        return new FollowOutcome.SentOn(address(target.get(), network.get(), link, click));
    }

    private static URI address(Targets.Target target, Network network, Link.ToShare link, String click) {
        var campaign = target.campaign() == null ? "advocacy" : "campaign-" + target.campaign();
        return Redirects.target(target.destination(), network, campaign, "item-" + link.item(), click);
    }

    /** Where the follower of a link goes. */
    public sealed interface FollowOutcome {
        /** @param to the item's address with campaign parameters and click id */
        record SentOn(URI to) implements FollowOutcome {}

        /** No link of ours, or one that leads nowhere (any more). */
        record Unknown() implements FollowOutcome {}
    }
}
