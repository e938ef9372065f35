package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.delivery.MailOrder;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Mail orders to and from messages (docs/messages.md). All messages of a launch, or of a week's digests, share one correlation id. */
public final class MailMessages {
    private static final String CAMPAIGN = "campaign";
    private static final String INVITATION = "invitation";
    private static final String DIGEST = "digest";
    private static final String DATA_LINK = "data-link";

    private MailMessages() {}

    public static String write(MailOrder order, Instant at) {
        var message = switch (order) {
            case MailOrder.ForCampaign mail -> {
                var json = Envelope.of(CAMPAIGN, "campaign-" + mail.campaign(), at)
                        .put("campaign", mail.campaign().value());
                var texts = json.putObject("texts");
                mail.texts().forEach((item, slot) -> texts.put(item.toString(), slot));
                yield json;
            }
            case MailOrder.ForInvitation mail ->
                Envelope.of(INVITATION, "campaign-" + mail.campaign(), at)
                        .put("campaign", mail.campaign().value());
            case MailOrder.ForDigest mail ->
                Envelope.of(DIGEST, "digest-" + mail.week(), at).put("slot", Moments.text(mail.slot()));
            case MailOrder.ForDataLink mail ->
                Envelope.of(DATA_LINK, DATA_LINK + "-" + mail.person(), at)
                        .put("number", mail.number())
                        .put("until", Moments.text(mail.until()));
        };
        return message.put("person", order.person().value())
                .put("week", order.week().toString())
                .toString();
    }

    /** What is not a mail order is a {@link Json.MalformedJsonException} or an {@link IllegalArgumentException}. */
    public static MailOrder read(String message) {
        var tree = Envelope.open(message);
        var json = new EngagementReader.Fields(tree);
        var person = json.person();
        var week = Week.parse(json.text("week"));
        return switch (json.text("kind")) {
            case CAMPAIGN ->
                new MailOrder.ForCampaign(
                        new CampaignId(json.number("campaign")), person, week, slots(tree.path("texts")));
            case INVITATION -> new MailOrder.ForInvitation(new CampaignId(json.number("campaign")), person, week);
            case DIGEST -> new MailOrder.ForDigest(person, week, json.moment("slot"));
            case DATA_LINK -> new MailOrder.ForDataLink(person, week, json.number("number"), json.moment("until"));
            default -> throw new Json.MalformedJsonException("kind");
        };
    }

    private static Map<ItemId, Long> slots(JsonNode texts) {
        var slots = new HashMap<ItemId, Long>();
        texts.properties().forEach(entry -> {
            var slot = entry.getValue();
            if (!slot.canConvertToLong() || slot.longValue() < 0) {
                throw new Json.MalformedJsonException("texts");
            }
            slots.put(new ItemId(Integer.parseInt(entry.getKey())), slot.longValue());
        });
        return slots;
    }
}
