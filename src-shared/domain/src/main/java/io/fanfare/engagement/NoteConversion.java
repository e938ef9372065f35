package io.fanfare.engagement;

import io.fanfare.conversion.ClickIds;
import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Money;
import io.fanfare.kernel.Hour;
import io.fanfare.sharing.LinkCodec;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in what a system of the company says of a conversion; a fault of the queue comes out as its exception. */
public final class NoteConversion {
    private final Supplier<LinkCodec> codec;
    private final Engagements engagements;
    private final InstantSource clock;

    /** @param codec of the public ring, asked for at each call since keys rotate */
    public NoteConversion(Supplier<LinkCodec> codec, Engagements engagements, InstantSource clock) {
        this.codec = codec;
        this.engagements = engagements;
        this.clock = clock;
    }

    /** Notes it; the same again, under the same key, is harmless. */
    public Noted note(Report report) {
        var id = Conversion.id(Conversion.Source.API, "", report.key());
        var clicks = ClickIds.read(codec.get(), report.clicks());
        var conversion = new Conversion.Recorded(
                id,
                report.version(),
                report.occurredAt(),
                report.kind(),
                report.value(),
                clicks.genuine(),
                clicks.ignored(),
                report.inside(),
                Conversion.Source.API);
        engagements.note(new Engagement.Converted(conversion), "conversion-" + id);
        boolean late = HourControl.isSealed(Hour.of(report.occurredAt()), clock.instant());
        return new Noted(id, clicks.genuine().size(), clicks.ignored(), late);
    }

    /** Takes a conversion back for good, whether it is known (yet) or not. */
    public void remove(String id) {
        engagements.note(new Engagement.Converted(new Conversion.Removed(id, clock.instant())), "conversion-" + id);
    }

    /**
     * @param key the sender's own name for the conversion
     * @param version 1 at first, higher with each correction
     * @param clicks click ids as the site got them, ours or not
     * @param inside whether it is known that somebody of the company converted
     */
    public record Report(
            String key,
            long version,
            Conversion.Kind kind,
            Instant occurredAt,
            @Nullable Money value,
            List<String> clicks,
            boolean inside) {
        public Report {
            clicks = List.copyOf(clicks);
        }
    }

    /**
     * What was noted.
     *
     * @param clicks how many genuine clicks it brings
     * @param ignored how many click ids were not ours
     * @param late whether its hour is sealed: it is kept, but no figure changes
     */
    public record Noted(String id, int clicks, int ignored, boolean late) {}
}
