package io.fanfare.engagement;

import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.webhook.Inbound;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a platform's event into evidence: a post that carries a person's own link confirms their share; everything else counts for the
 * company's page, and for the item where a link or the post that it is about says which.
 */
public final class WebhookEvidence {
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    private final Supplier<LinkCodec> codec;
    private final Networks networks;

    /** @param codec for share links, asked for each time so that a rotated key is known */
    public WebhookEvidence(Supplier<LinkCodec> codec, Networks networks) {
        this.codec = codec;
        this.networks = networks;
    }

    /** @param itemOf the item that a post known from earlier is about */
    public Evidence.Deed of(Inbound event, Function<String, Optional<ItemId>> itemOf) {
        var link = link(event.code());
        if (link.isPresent() && event.kind() == Inbound.Kind.SHARE && event.verb() == Inbound.Verb.ADDED) {
            var share = link.get();
            return new Evidence.Posted(
                    event.occurredAt(), share.item(), share.person(), network(event, share), report(event));
        }
        var item = link.map(Link.ToShare::item)
                .or(() -> Optional.ofNullable(event.post()).flatMap(itemOf))
                .orElse(null);
        return new Evidence.PageEvent(event.occurredAt(), item, report(event));
    }

    private static Evidence.Report report(Inbound event) {
        return new Evidence.Report(event.provider(), event.dedupeKey(), event.kind(), event.verb(), place(event));
    }

    /** What a sender calls the network may be anything; what is no plain word is filed under the provider. */
    private static String place(Inbound event) {
        var network = event.network();
        return network != null && PLACE.matcher(network).matches() ? network : event.provider();
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
