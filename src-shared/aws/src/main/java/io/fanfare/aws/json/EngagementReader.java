package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.engagement.Engagement;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Engagements from messages (docs/messages.md). What is not of that form is a {@link Json.MalformedJsonException}. */
public final class EngagementReader {
    private EngagementReader() {}

    public static Engagement read(String message) {
        var json = new Fields(Json.tree(message));
        if (json.number("v") != 1) {
            throw new Json.MalformedJsonException("v");
        }
        return switch (json.text("kind")) {
            case "hit", "open" ->
                new Engagement.Hit(
                        json.text("id"),
                        json.moment("moment"),
                        json.item(),
                        json.person(),
                        json.number("network"),
                        json.number("variant"),
                        json.text("method"),
                        json.text("agent"),
                        json.flag("inside"),
                        json.text("net"),
                        json.texts("signals"));
            case "landed" ->
                new Engagement.Landed(
                        json.text("id"),
                        json.moment("moment"),
                        json.item(),
                        json.person(),
                        json.number("network"),
                        json.text("agent"),
                        json.flag("inside"),
                        json.text("net"));
            case "delivered" -> new Engagement.Delivered(json.arrivals("arrivals", json.moment("moment")));
            case "intent" ->
                new Engagement.Intent(
                        json.moment("moment"),
                        json.item(),
                        json.person(),
                        json.number("network"),
                        json.number("variant"),
                        json.has("distance") ? json.number("distance") : null,
                        json.has("print") ? json.number("print") : null);
            case "confirm" ->
                new Engagement.Confirmation(json.moment("moment"), json.item(), json.person(), json.number("network"));
            case "decline" ->
                new Engagement.Decline(json.moment("moment"), json.item(), json.person(), json.text("reason"));
            case ConversionWriter.RECORDED -> new Engagement.Converted(ConversionReader.recorded(json));
            case ConversionWriter.REMOVED -> new Engagement.Converted(ConversionReader.removed(json));
            case "webhook" ->
                new Engagement.WebhookReceipt(
                        json.text("provider"),
                        json.text("connection"),
                        json.text("id"),
                        json.moment("received"),
                        json.text("body"));
            case "hook" ->
                new Engagement.WebhookCall(
                        json.text("provider"),
                        json.text("connection"),
                        json.moment("moment"),
                        json.text("outcome"),
                        json.text("reason"),
                        json.number("millis"),
                        json.number("times"));
            default -> throw new Json.MalformedJsonException("kind");
        };
    }

    /** The fields of a message; a missing one, or one of another type, is named in the error. */
    record Fields(JsonNode json) {
        String text(String name) {
            var value = json.path(name);
            if (!value.isTextual()) {
                throw new Json.MalformedJsonException(name);
            }
            return value.textValue();
        }

        int number(String name) {
            var value = json.path(name);
            if (!value.isIntegralNumber() || !value.canConvertToInt()) {
                throw new Json.MalformedJsonException(name);
            }
            return value.intValue();
        }

        boolean flag(String name) {
            return json.path(name).asBoolean(false);
        }

        boolean has(String name) {
            return json.hasNonNull(name);
        }

        Instant moment(String name) {
            try {
                return Instant.parse(text(name));
            } catch (DateTimeException malformed) {
                throw new Json.MalformedJsonException(name);
            }
        }

        ItemId item() {
            return new ItemId(number("item"));
        }

        EmployeeId person() {
            return new EmployeeId(number("person"));
        }

        List<Engagement.Delivered.Arrival> arrivals(String name, Instant first) {
            var numbers = json.path(name);
            if (!numbers.isArray() || numbers.size() % 2 != 0) {
                throw new Json.MalformedJsonException(name);
            }
            var arrivals = new ArrayList<Engagement.Delivered.Arrival>();
            for (int at = 0; at < numbers.size(); at += 2) {
                var person = new EmployeeId(numbers.path(at).asInt());
                var moment = first.plusMillis(numbers.path(at + 1).asInt());
                arrivals.add(new Engagement.Delivered.Arrival(person, moment));
            }
            return arrivals;
        }

        /** A constant of the enum, in lower case. */
        <E extends Enum<E>> E word(String name, Class<E> type) {
            try {
                return Enum.valueOf(type, text(name).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException unknown) {
                throw new Json.MalformedJsonException(name);
            }
        }

        Map<String, String> texts(String name) {
            var texts = new HashMap<String, String>();
            json.path(name)
                    .properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
            return texts;
        }
    }
}
