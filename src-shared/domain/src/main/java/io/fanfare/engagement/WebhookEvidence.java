package io.fanfare.engagement;

import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.webhook.Inbound;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns a platform's event into evidence: a post that carries a person's own link confirms their share; everything else counts for the
 * company's page.
 */
public final class WebhookEvidence {
    private final Supplier<LinkCodec> codec;
    private final Networks networks;

    /** @param codec for share links, asked for each time so that a rotated key is known */
    public WebhookEvidence(Supplier<LinkCodec> codec, Networks networks) {
        this.codec = codec;
        this.networks = networks;
    }

    public Evidence.Deed of(Inbound event) {
        boolean shared = event.kind() == Inbound.Kind.SHARE && event.verb() == Inbound.Verb.ADDED;
        return link(event.code())
                .filter(_ -> shared)
                .<Evidence.Deed>map(link ->
                        new Evidence.Confirmed(event.occurredAt(), link.item(), link.person(), network(event, link)))
                .orElseGet(() -> new Evidence.PageEvent(
                        event.occurredAt(), event.provider(), event.dedupeKey(), event.kind() + "." + event.verb()));
    }

    private Optional<Link.ToShare> link(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(text -> codec.get().decode(text))
                .filter(Link.ToShare.class::isInstance)
                .map(Link.ToShare.class::cast);
    }

    /** Where the report says it happened, else the network that the link was made for. */
    private int network(Inbound event, Link.ToShare link) {
        return Optional.ofNullable(event.network())
                .flatMap(networks::find)
                .map(Network::code)
                .orElse(link.network());
    }
}
