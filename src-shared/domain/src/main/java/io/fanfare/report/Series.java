package io.fanfare.report;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hits on share links over time, all networks together. It counts hits and never people: an hour of one share would tell too much.
 *
 * @param campaign null for a series of one item
 * @param item null for a series of all items of a campaign
 * @param points every step of the window in order, also those in which nothing happened
 */
public record Series(
        @Nullable CampaignId campaign, @Nullable ItemId item, Step step, Standing standing, List<Point> points) {
    public Series {
        points = List.copyOf(points);
    }

    /** How long a step is, and how many a series has at most. */
    public enum Step {
        HOUR(24 * 14, 24 * 7),
        DAY(400, 90);

        private final int most;
        private final int usual;

        Step(int most, int usual) {
            this.most = most;
            this.usual = usual;
        }

        /** The most steps of one answer. */
        public int most() {
            return most;
        }

        /** How many steps there are when nobody says from when. */
        public int usual() {
            return usual;
        }
    }

    /** @param start of the hour or day */
    public record Point(Instant start, CampaignResults.Hits hits) {}
}
