package io.fanfare.aws.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.conversion.ClickIds;
import io.fanfare.conversion.Conversion;
import io.fanfare.engagement.Engagement;
import io.fanfare.sharing.LinkCodec;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Conversions that a verified webhook of the {@code standard} provider brings: {@code conversion.recorded}, {@code conversion.corrected} and
 * {@code conversion.removed}.
 *
 * <pre>{@code {"type": "conversion.recorded", "timestamp": "2026-11-21T09:05:00Z",
 *  "data": {"id": "order-1001", "kind": "sale", "occurredAt": "2026-11-21T09:04:12Z",
 *           "value": {"minor": 12345, "currency": "EUR"}, "clicks": ["<fcid>"]}}}</pre>
 *
 * Of several events with one {@code data.id} the one with the highest {@code data.version} stands; without versions the one with the latest
 * {@code timestamp}. A removal stands whatever else comes.
 */
public final class ConversionEventReader {
    private static final int LONGEST_ID = 128;

    private ConversionEventReader() {}

    /** Empty when the event is none of conversions; a {@link Json.MalformedJsonException} when it is one and not of this form. */
    public static Optional<Conversion> read(Engagement.WebhookReceipt receipt, byte[] body, LinkCodec codec) {
        if (!"standard".equals(receipt.provider())) {
            return Optional.empty();
        }
        var event = Json.tree(body);
        var data = new EngagementReader.Fields(event.path("data"));
        return switch (event.path("type").asText()) {
            case "conversion.recorded", "conversion.corrected" -> Optional.of(recorded(receipt, event, data, codec));
            case "conversion.removed" -> Optional.of(new Conversion.Removed(id(receipt, data), receipt.moment()));
            default -> Optional.empty();
        };
    }

    private static Conversion recorded(
            Engagement.WebhookReceipt receipt, JsonNode event, EngagementReader.Fields data, LinkCodec codec) {
        var said = moment(event.path("timestamp"), receipt.moment(), receipt.moment());
        var clicks = ClickIds.read(codec, codes(data.json().path("clicks")));
        return new Conversion.Recorded(
                id(receipt, data),
                data.has("version") ? version(data.json().path("version")) : said.toEpochMilli(),
                moment(data.json().path("occurredAt"), said, receipt.moment()),
                data.word("kind", Conversion.Kind.class),
                data.has("value")
                        ? value(new EngagementReader.Fields(data.json().path("value")))
                        : null,
                clicks.genuine(),
                clicks.ignored(),
                data.flag("inside"),
                Conversion.Source.WEBHOOK);
    }

    private static String id(Engagement.WebhookReceipt receipt, EngagementReader.Fields data) {
        var id = data.text("id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new Json.MalformedJsonException("data.id");
        }
        return Conversion.id(Conversion.Source.WEBHOOK, receipt.connection(), id);
    }

    private static long version(JsonNode version) {
        if (!version.isIntegralNumber() || !version.canConvertToLong() || version.longValue() < 1) {
            throw new Json.MalformedJsonException("data.version");
        }
        return Math.min(version.longValue(), Long.MAX_VALUE - 1);
    }

    private static Conversion.Money value(EngagementReader.Fields value) {
        var minor = value.json().path("minor");
        var currency = value.text("currency");
        if (!minor.isIntegralNumber()
                || !minor.canConvertToLong()
                || minor.longValue() < 0
                || minor.longValue() > Conversion.Money.MOST
                || !currency.matches("[A-Z]{3}")) {
            throw new Json.MalformedJsonException("data.value");
        }
        return new Conversion.Money(minor.longValue(), currency);
    }

    private static List<String> codes(JsonNode clicks) {
        var codes = new ArrayList<String>();
        clicks.forEach(click -> codes.add(click.asText()));
        var distinct = codes.stream().distinct().toList();
        if (distinct.size() > Conversion.MOST_CLICKS) {
            throw new Json.MalformedJsonException("data.clicks");
        }
        return distinct;
    }

    private static Instant moment(JsonNode node, Instant otherwise, Instant received) {
        var moment = moment(node.isTextual() ? node.textValue() : null);
        return moment == null || moment.isAfter(received.plus(Conversion.AHEAD)) ? otherwise : moment;
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
