package io.fanfare.functions.campaignapi;

import io.fanfare.engagement.NoteConversion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A conversion on the wire. */
record ConversionBody(
        @Nullable String kind,
        @Nullable String occurredAt,
        @Nullable Long version,
        @Nullable ValueBody value,
        @Nullable List<@Nullable String> clicks,
        @Nullable Boolean inside) {

    record ValueBody(@Nullable Long minor, @Nullable String currency) {}

    /** What was taken in. */
    record Noted(String id, int clicks, int ignored, boolean late) {
        static Noted of(NoteConversion.Noted noted) {
            return new Noted(noted.id(), noted.clicks(), noted.ignored(), noted.late());
        }
    }
}
