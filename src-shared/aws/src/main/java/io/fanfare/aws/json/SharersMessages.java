package io.fanfare.aws.json;

import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.Set;

/** Orders for mails to an item's sharers to and from messages (docs/messages.md). */
public final class SharersMessages {
    private static final String RECALLED = "recalled";
    private static final String ENDED = "ended";

    private SharersMessages() {}

    /** Tells these messages from the other ones on their queue. */
    public static boolean isOne(String message) {
        return Set.of(RECALLED, ENDED).contains(Json.tree(message).path("kind").asText());
    }

    public static String write(SharersOrder order, Instant at) {
        var message = switch (order.occasion()) {
            case Occasion.Recalled(var since) -> Envelope.of(RECALLED, at).put("since", Moments.text(since));
            case Occasion.Ended(var campaign, var endsAt) ->
                Envelope.of(ENDED, at).put("campaign", campaign.value()).put("endsAt", Moments.text(endsAt));
        };
        return message.put("item", order.item().value())
                .put("part", order.part())
                .put("look", order.look())
                .toString();
    }

    /** What is not such an order is a {@link Json.MalformedJsonException} or an {@link IllegalArgumentException}. */
    public static SharersOrder read(String message) {
        var json = new EngagementReader.Fields(Envelope.open(message));
        var occasion = switch (json.text("kind")) {
            case RECALLED -> new Occasion.Recalled(json.moment("since"));
            case ENDED -> new Occasion.Ended(new CampaignId(json.number("campaign")), json.moment("endsAt"));
            default -> throw new Json.MalformedJsonException("kind");
        };
        return new SharersOrder(new ItemId(json.number("item")), occasion, json.number("part"), json.number("look"));
    }
}
