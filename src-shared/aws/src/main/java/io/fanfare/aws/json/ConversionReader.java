package io.fanfare.aws.json;

import io.fanfare.conversion.Conversion;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Link;
import java.time.DateTimeException;
import java.util.ArrayList;

/** Conversions from messages and rows, in the form of {@link ConversionWriter}. */
final class ConversionReader {
    private ConversionReader() {}

    static Conversion.Recorded recorded(EngagementReader.Fields json) {
        var clicks = new ArrayList<Link.Click>();
        json.json().path("clicks").forEach(click -> clicks.add(click(click.asText())));
        return new Conversion.Recorded(
                json.text("id"),
                json.json().path("order").asLong(),
                json.moment("moment"),
                json.word("what", Conversion.Kind.class),
                json.has("minor")
                        ? new Conversion.Money(json.json().path("minor").asLong(), json.text("currency"))
                        : null,
                clicks,
                json.number("ignored"),
                json.flag(ConversionWriter.INSIDE),
                json.word("source", Conversion.Source.class));
    }

    static Conversion.Removed removed(EngagementReader.Fields json) {
        return new Conversion.Removed(json.text("id"), json.moment("moment"));
    }

    private static Link.Click click(String text) {
        var parts = text.split(" ", -1);
        try {
            return new Link.Click(
                    new ItemId(Integer.parseInt(parts[0])),
                    new EmployeeId(Integer.parseInt(parts[1])),
                    Integer.parseInt(parts[2]),
                    Hour.parse(parts[3]),
                    parts.length > 4);
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException malformed) {
            throw new Json.MalformedJsonException("clicks");
        }
    }
}
