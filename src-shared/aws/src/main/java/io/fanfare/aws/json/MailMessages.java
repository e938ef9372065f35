package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fanfare.delivery.Introduction;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailRequest;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Mail orders to and from messages (docs/messages.md). */
public final class MailMessages {
    private static final String CAMPAIGN = "campaign";
    private static final String INVITATION = "invitation";
    private static final String DIGEST = "digest";
    private static final String JOINING = "joining";
    private static final String RECALL = "recall";
    private static final String RESULTS = "results";
    private static final String WELCOME = "welcome";
    private static final String INTRODUCTION = "introduction";
    private static final String DATA_LINK = "data-link";

    private MailMessages() {}

    public static String write(MailOrder order, Instant at) {
        var message = switch (order) {
            case MailOrder.ForCampaign mail -> {
                var json = Envelope.of(CAMPAIGN, at)
                        .put("campaign", mail.campaign().value());
                var texts = json.putObject("texts");
                mail.texts().forEach((item, slot) -> texts.put(item.toString(), slot));
                yield json;
            }
            case MailOrder.ForInvitation mail ->
                Envelope.of(INVITATION, at).put("campaign", mail.campaign().value());
            case MailOrder.ForJoining mail -> invited(Envelope.of(JOINING, at), mail.inviter());
            case MailOrder.ForRecall mail ->
                recalled(Envelope.of(RECALL, at).put("item", mail.item().value()), mail.since());
            case MailOrder.ForResults mail ->
                Envelope.of(RESULTS, at).put("campaign", mail.campaign().value());
            case MailOrder.ForWelcome mail ->
                Envelope.of(WELCOME, at).put("step", mail.step().number());
            case MailOrder.ForDigest mail -> Envelope.of(DIGEST, at).put("slot", Moments.text(mail.slot()));
            case MailOrder.ForDataLink mail ->
                Envelope.of(DATA_LINK, at).put("number", mail.number()).put("until", Moments.text(mail.until()));
        };
        return message.put("person", order.person().value())
                .put("week", order.week().toString())
                .toString();
    }

    /** The address stands in it as a digest. */
    public static String write(Introduction introduction, Instant at) {
        var message = Envelope.of(INTRODUCTION, at).put("address", introduction.address());
        return invited(message, introduction.inviter())
                .put("week", introduction.week().toString())
                .toString();
    }

    private static ObjectNode invited(ObjectNode message, @Nullable EmployeeId inviter) {
        if (inviter != null) {
            message.put("inviter", inviter.value());
        }
        return message;
    }

    private static ObjectNode recalled(ObjectNode message, @Nullable Instant since) {
        return since == null ? message : message.put("since", Moments.text(since));
    }

    /** What is not a mail order or an introduction is a {@link Json.MalformedJsonException} or an {@link IllegalArgumentException}. */
    public static MailRequest read(String message) {
        var tree = Envelope.open(message);
        var json = new EngagementReader.Fields(tree);
        var week = Week.parse(json.text("week"));
        if (json.text("kind").equals(INTRODUCTION)) {
            return new Introduction(json.text("address"), inviter(tree), week);
        }
        var person = json.person();
        return switch (json.text("kind")) {
            case JOINING -> new MailOrder.ForJoining(person, inviter(tree), week);
            case CAMPAIGN ->
                new MailOrder.ForCampaign(
                        new CampaignId(json.number("campaign")), person, week, slots(tree.path("texts")));
            case INVITATION -> new MailOrder.ForInvitation(new CampaignId(json.number("campaign")), person, week);
            case RECALL ->
                new MailOrder.ForRecall(
                        new ItemId(json.number("item")), person, week, tree.has("since") ? json.moment("since") : null);
            case RESULTS -> new MailOrder.ForResults(new CampaignId(json.number("campaign")), person, week);
            case WELCOME -> new MailOrder.ForWelcome(step(json.number("step")), person, week);
            case DIGEST -> new MailOrder.ForDigest(person, week, json.moment("slot"));
            case DATA_LINK -> new MailOrder.ForDataLink(person, week, json.number("number"), json.moment("until"));
            default -> throw new Json.MalformedJsonException("kind");
        };
    }

    private static WelcomeStep step(int number) {
        return WelcomeStep.numbered(number).orElseThrow(() -> new Json.MalformedJsonException("step"));
    }

    private static @Nullable EmployeeId inviter(JsonNode message) {
        var inviter = message.path("inviter");
        return inviter.isMissingNode() ? null : new EmployeeId(inviter.asInt());
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
