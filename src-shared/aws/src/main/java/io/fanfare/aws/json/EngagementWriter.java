package io.fanfare.aws.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.fanfare.engagement.Engagement;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Moments;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;

/** Engagements as messages (docs/messages.md), by the streaming API alone: the redirect and the webhook load no databind. */
public final class EngagementWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private EngagementWriter() {}

    /** @param correlation ties the message to the request that caused it */
    public static String write(Engagement engagement, String correlation, Instant at) {
        var text = new StringWriter(512);
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("v", 1);
            json.writeStringField("correlation", correlation);
            json.writeStringField("at", Moments.text(at));
            switch (engagement) {
                case Engagement.Hit hit -> hit(json, hit);
                case Engagement.Landed landing -> landed(json, landing);
                case Engagement.Delivered delivered -> delivered(json, delivered);
                case Engagement.Intent intent -> intent(json, intent);
                case Engagement.Confirmation(var moment, var item, var person, var network) -> {
                    head(json, "confirm", moment);
                    pair(json, item, person);
                    json.writeNumberField("network", network);
                }
                case Engagement.Decline(var moment, var item, var person, var reason) -> {
                    head(json, "decline", moment);
                    pair(json, item, person);
                    json.writeStringField("reason", reason);
                }
                case Engagement.Converted(var conversion) -> ConversionWriter.write(json, conversion);
                case Engagement.WebhookReceipt receipt -> webhook(json, receipt);
                case Engagement.WebhookCall call -> call(json, call);
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory cannot fail", impossible);
        }
        return text.toString();
    }

    private static void hit(JsonGenerator json, Engagement.Hit hit) throws IOException {
        head(json, hit.isPageOpen() ? "open" : "hit", hit.moment());
        pair(json, hit.item(), hit.person());
        json.writeStringField("id", hit.id());
        json.writeNumberField("network", hit.network());
        json.writeNumberField("variant", hit.variant());
        json.writeStringField("method", hit.method());
        json.writeStringField("agent", hit.agent());
        json.writeBooleanField("inside", hit.inside());
        json.writeStringField("net", hit.net());
        json.writeObjectFieldStart("signals");
        for (Map.Entry<String, String> signal : hit.signals().entrySet()) {
            json.writeStringField(signal.getKey(), signal.getValue());
        }
        json.writeEndObject();
    }

    private static void landed(JsonGenerator json, Engagement.Landed landing) throws IOException {
        head(json, "landed", landing.moment());
        pair(json, landing.item(), landing.person());
        json.writeStringField("id", landing.id());
        json.writeNumberField("network", landing.network());
        json.writeStringField("agent", landing.agent());
        json.writeBooleanField("inside", landing.inside());
        json.writeStringField("net", landing.net());
    }

    /** Numbers in turn, person and milliseconds since the first arrival: forty of them fit a write unit. */
    private static void delivered(JsonGenerator json, Engagement.Delivered delivered) throws IOException {
        head(json, "delivered", delivered.moment());
        json.writeArrayFieldStart("arrivals");
        for (var arrival : delivered.arrivals()) {
            json.writeNumber(arrival.person().value());
            json.writeNumber(
                    arrival.moment().toEpochMilli() - delivered.moment().toEpochMilli());
        }
        json.writeEndArray();
    }

    private static void intent(JsonGenerator json, Engagement.Intent intent) throws IOException {
        head(json, "intent", intent.moment());
        pair(json, intent.item(), intent.person());
        json.writeNumberField("network", intent.network());
        json.writeNumberField("variant", intent.variant());
        var distance = intent.distance();
        if (distance != null) {
            json.writeNumberField("distance", distance);
        }
        var print = intent.print();
        if (print != null) {
            json.writeNumberField("print", print);
        }
    }

    private static void webhook(JsonGenerator json, Engagement.WebhookReceipt receipt) throws IOException {
        json.writeStringField("kind", "webhook");
        json.writeStringField("provider", receipt.provider());
        json.writeStringField("connection", receipt.connection());
        json.writeStringField("id", receipt.id());
        json.writeStringField("received", Moments.text(receipt.moment()));
        json.writeStringField("body", receipt.body());
    }

    private static void call(JsonGenerator json, Engagement.WebhookCall call) throws IOException {
        head(json, "hook", call.moment());
        json.writeStringField("provider", call.provider());
        json.writeStringField("connection", call.connection());
        json.writeStringField("outcome", call.outcome());
        json.writeStringField("reason", call.reason());
        json.writeNumberField("millis", call.millis());
        json.writeNumberField("times", call.times());
    }

    private static void head(JsonGenerator json, String kind, Instant moment) throws IOException {
        json.writeStringField("kind", kind);
        json.writeStringField("moment", Moments.text(moment));
    }

    private static void pair(JsonGenerator json, ItemId item, EmployeeId person) throws IOException {
        json.writeNumberField("item", item.value());
        json.writeNumberField("person", person.value());
    }
}
