package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.webhook.Inbound;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a platform's event into evidence: a post by an account that a person named, or one that carries a person's own link, confirms their
 * share; everything else counts for the company's page, and for the item where a link or the post that it is about says which.
 */
public final class WebhookEvidence {
    private static final Pattern PLACE = Pattern.compile("[a-z][a-z0-9-]{0,19}");

    private final Supplier<LinkCodec> codec;
    private final Networks networks;
    private final BiFunction<String, String, Optional<EmployeeId>> owners;

    /**
     * @param codec for share links, asked for each time so that a rotated key is known
     * @param owners whose account it is, by network and digest
     */
    public WebhookEvidence(
            Supplier<LinkCodec> codec, Networks networks, BiFunction<String, String, Optional<EmployeeId>> owners) {
        this.codec = codec;
        this.networks = networks;
        this.owners = owners;
    }

    /** @param itemOf the item that a post known from earlier is about */
    public Evidence.Deed of(Inbound event, Function<String, Optional<ItemId>> itemOf) {
        var link = link(event.code());
        var item = link.map(Link.ToShare::item)
                .or(() -> Optional.ofNullable(event.post()).flatMap(itemOf))
                .orElse(null);
        boolean isShare = event.kind() == Inbound.Kind.SHARE && event.verb() == Inbound.Verb.ADDED;
        if (isShare && item != null) {
            var person = owner(event).or(() -> link.map(Link.ToShare::person));
            var network = network(event).or(() -> link.map(Link.ToShare::network));
            if (person.isPresent() && network.isPresent()) {
                return new Evidence.Posted(event.occurredAt(), item, person.get(), network.get(), report(event));
            }
        }
        return new Evidence.PageEvent(event.occurredAt(), item, report(event));
    }

    /** Who posted it by their own word; a colleague's link that they passed on is still their share. */
    private Optional<EmployeeId> owner(Inbound event) {
        return event.accounts().stream()
                .flatMap(digest -> owners.apply(event.provider(), digest).stream())
                .findFirst();
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

    /** Where the report says it happened; else it is the network that a link was made for. */
    private Optional<Integer> network(Inbound event) {
        return Optional.ofNullable(event.network()).flatMap(networks::find).map(Network::code);
    }
}
