package io.fanfare.functions.campaignapi;

import io.fanfare.joining.Stand;
import io.fanfare.kernel.Moments;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stand on the wire. */
record StandBody(
        @Nullable String name,
        @Nullable String department,
        @Nullable String until) {
    /** @param svg address of the code as a picture, and {@code png} */
    record Shown(
            int id,
            String name,
            @Nullable String department,
            String until,
            String at,
            String link,
            String svg,
            String png) {
        static Shown of(Stand stand, String link) {
            return new Shown(
                    stand.number(),
                    stand.name(),
                    stand.department(),
                    stand.until().toString(),
                    Moments.text(stand.at()),
                    link,
                    link + "/qr.svg",
                    link + "/qr.png");
        }
    }

    /** All stands, the newest first. */
    record All(List<Shown> links) {}
}
