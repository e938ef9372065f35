package io.fanfare.report;

import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.OptionalInt;

/**
 * Where a page of hits ended. Callers carry its text about and do not read it; it belongs to one item and hour. Nothing secret is in it,
 * and a forged one leads to nothing that the first page does not lead to.
 */
public final class HitsCursor {
    private static final int BYTES = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private HitsCursor() {}

    /** @param after how many hits were shown */
    public static String text(ItemId item, Hour hour, int after) {
        var bytes = ByteBuffer.allocate(BYTES)
                .putInt(item.value())
                .putLong(hour.start().getEpochSecond())
                .putInt(after)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How many hits were shown; empty for a text that {@link #text} did not write for this item and hour. */
    public static OptionalInt parse(String text, ItemId item, Hour hour) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() != BYTES
                    || bytes.getInt() != item.value()
                    || bytes.getLong() != hour.start().getEpochSecond()) {
                return OptionalInt.empty();
            }
            int after = bytes.getInt();
            return after > 0 ? OptionalInt.of(after) : OptionalInt.empty();
        } catch (IllegalArgumentException _) {
            return OptionalInt.empty();
        }
    }
}
