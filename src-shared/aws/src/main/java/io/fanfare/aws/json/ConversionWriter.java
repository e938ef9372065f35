package io.fanfare.aws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.fanfare.conversion.Conversion;
import io.fanfare.kernel.Moments;
import io.fanfare.sharing.Link;
import java.io.IOException;
import java.util.Locale;

/**
 * Conversions to messages and rows (docs/messages.md), without data binding; a click is one text, {@code item person network hour} and
 * {@code inside}.
 */
final class ConversionWriter {
    static final String RECORDED = "conversion";
    static final String REMOVED = "conversion-removed";
    static final String INSIDE = "inside";

    private ConversionWriter() {}

    static void write(JsonGenerator json, Conversion conversion) throws IOException {
        switch (conversion) {
            case Conversion.Recorded recorded -> write(json, recorded);
            case Conversion.Removed(var id, var moment) -> {
                json.writeStringField("kind", REMOVED);
                json.writeStringField("moment", Moments.text(moment));
                json.writeStringField("id", id);
            }
        }
    }

    private static void write(JsonGenerator json, Conversion.Recorded recorded) throws IOException {
        json.writeStringField("kind", RECORDED);
        json.writeStringField("moment", Moments.text(recorded.moment()));
        json.writeStringField("id", recorded.id());
        json.writeNumberField("order", recorded.order());
        json.writeStringField("what", recorded.kind().name().toLowerCase(Locale.ROOT));
        json.writeStringField("source", recorded.source().name().toLowerCase(Locale.ROOT));
        json.writeBooleanField(INSIDE, recorded.inside());
        json.writeNumberField("ignored", recorded.ignored());
        var value = recorded.value();
        if (value != null) {
            json.writeNumberField("minor", value.minor());
            json.writeStringField("currency", value.currency());
        }
        json.writeArrayFieldStart("clicks");
        for (var click : recorded.clicks()) {
            json.writeString(text(click));
        }
        json.writeEndArray();
    }

    private static String text(Link.Click click) {
        var text = click.item() + " " + click.person() + " " + click.network() + " " + click.hour();
        return click.inside() ? text + " " + INSIDE : text;
    }
}
