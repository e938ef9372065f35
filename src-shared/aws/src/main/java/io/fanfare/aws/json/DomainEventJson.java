package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.aws.log.Work;
import io.fanfare.events.DomainEvent;
import io.fanfare.kernel.Moments;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;

/** Facts as others read them: docs/events holds the schema of each type and version, events/published a sample. */
public final class DomainEventJson {
    private static final int VERSION = 1;

    private DomainEventJson() {}

    /** The detail type by which a rule picks them. */
    public static String type(DomainEvent event) {
        return switch (event) {
            case DomainEvent.PointsPosted _ -> "points.posted";
            case DomainEvent.ShareReached _ -> "share.reached";
            case DomainEvent.CampaignEnded _ -> "campaign.ended";
            case DomainEvent.ConversionRecorded _ -> "conversion.recorded";
        };
    }

    /** The detail. A field may be added under the same version; any other change makes a new one. */
    public static String detail(DomainEvent event) {
        var detail = JsonNodeFactory.instance
                .objectNode()
                .put("version", VERSION)
                .put("id", event.id())
                .put("at", Moments.text(event.at()));
        switch (event) {
            case DomainEvent.PointsPosted posted -> write(detail, posted);
            case DomainEvent.ShareReached reached -> write(detail, reached);
            case DomainEvent.CampaignEnded ended -> write(detail, ended);
            case DomainEvent.ConversionRecorded recorded -> write(detail, recorded);
        }
        return detail.put("correlation", Work.presentCorrelation()).toString();
    }

    private static void write(ObjectNode detail, DomainEvent.PointsPosted posted) {
        detail.put("person", posted.person().value())
                .put("item", posted.item().value())
                .put("entry", posted.sequence())
                .put("points", posted.points())
                .put("rules", posted.rules());
        var reasons = detail.putArray("reasons");
        posted.reasons()
                .forEach(reason -> reasons.addObject()
                        .put("rule", reason.rule())
                        .put("day", reason.day().toString())
                        .put("points", reason.points()));
    }

    private static void write(ObjectNode detail, DomainEvent.ShareReached reached) {
        detail.put("share", reached.share())
                .put("item", reached.item().value())
                .put("network", network(reached.network()));
    }

    private static void write(ObjectNode detail, DomainEvent.ConversionRecorded recorded) {
        detail.put("conversion", recorded.conversion())
                .put("order", recorded.order())
                .put("kind", recorded.kind())
                .put("source", recorded.source())
                .put("visitor", recorded.visitor());
        var worth = recorded.worth();
        if (worth != null) {
            detail.putObject("value").put("minor", worth.minor()).put("currency", worth.currency());
        }
        var item = recorded.item();
        if (item != null) {
            detail.put("item", item.value()).put("network", network(recorded.network()));
        }
    }

    private static String network(int code) {
        return Networks.DEFAULT.find(code).map(Network::key).orElse("other");
    }

    private static void write(ObjectNode detail, DomainEvent.CampaignEnded ended) {
        detail.put("campaign", ended.campaign().value())
                .put("kind", ended.kind())
                .put("goal", ended.goal())
                .put("launchedAt", Moments.text(ended.launchedAt()));
        var items = detail.putArray("items");
        ended.items().forEach(item -> items.add(item.value()));
    }
}
