package io.fanfare.aws.json;

import io.fanfare.campaign.PlanOrder;
import io.fanfare.kernel.CampaignId;
import java.time.Instant;

/** Plan orders to and from messages (docs/messages.md). */
public final class PlanMessages {
    private static final String KIND = "plan";

    private PlanMessages() {}

    public static String write(PlanOrder order, Instant at) {
        return Envelope.of(KIND, at)
                .put("campaign", order.campaign().value())
                .put("segment", order.segment())
                .put("hop", order.hop())
                .put("after", order.after())
                .toString();
    }

    /** What is not a plan order is a {@link Json.MalformedJsonException} or an {@link IllegalArgumentException}. */
    public static PlanOrder read(String message) {
        var json = new EngagementReader.Fields(Envelope.open(message));
        if (!json.text("kind").equals(KIND)) {
            throw new Json.MalformedJsonException("kind");
        }
        return new PlanOrder(
                new CampaignId(json.number("campaign")),
                json.number("segment"),
                json.number("hop"),
                json.number("after"));
    }
}
