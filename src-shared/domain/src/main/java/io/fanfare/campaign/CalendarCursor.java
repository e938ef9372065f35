package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Where a page of the calendar ended: behind this campaign at this moment. Callers carry its text about and do not read it. */
public record CalendarCursor(Instant moment, CampaignId campaign) {
    /** URL-safe. */
    public String text() {
        var bytes = ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
                .putLong(moment.toEpochMilli())
                .putInt(campaign.value())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor that {@link #text()} wrote; empty for any other text. */
    public static Optional<CalendarCursor> parse(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length != Long.BYTES + Integer.BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var moment = Instant.ofEpochMilli(buffer.getLong());
            return Optional.of(new CalendarCursor(moment, new CampaignId(buffer.getInt())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
