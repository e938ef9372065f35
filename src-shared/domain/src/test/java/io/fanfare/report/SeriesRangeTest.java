package io.fanfare.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.Rules;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.report.ReportSeries.Range;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesRangeTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");

    @Test
    void a_range_takes_in_every_step_that_it_touches() {
        var range = Range.touching(Series.Step.DAY, Instant.parse("2026-11-20T23:59:59Z"), NOW)
                .orElseThrow();
        assertThat(range.from()).isEqualTo(Instant.parse("2026-11-20T00:00:00Z"));
        assertThat(range.until()).isEqualTo(Instant.parse("2026-11-24T00:00:00Z"));
        var whole = Range.touching(Series.Step.HOUR, NINE.start(), NINE.end()).orElseThrow();
        assertThat(whole.until()).isEqualTo(NINE.end());
    }

    @Test
    void a_range_is_bounded() {
        assertThat(Range.touching(Series.Step.HOUR, NINE.plus(-335).start(), NINE.end()))
                .isPresent();
        assertThat(Range.touching(Series.Step.HOUR, NINE.plus(-336).start(), NINE.end()))
                .isEmpty();
        assertThat(Range.touching(Series.Step.DAY, NOW, NOW)).isEmpty();
        assertThat(Range.touching(Series.Step.DAY, Instant.MIN, Instant.MAX)).isEmpty();
    }

    private static final Hour NINE = Hour.parse("2026-11-23T09");

    @Test
    void figures_are_as_fresh_as_the_oldest_evidence_that_waits() {
        assertThat(Freshness.of(List.of(), NOW)).isEqualTo(new Freshness(NOW, Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(Freshness.of(List.of(hour(NINE, 3, 3, false), hour(NINE.plus(-30), 2, 2, true)), NOW))
                .isEqualTo(new Freshness(NOW, Instant.parse("2026-11-23T08:00:00Z")));
        assertThat(Freshness.of(List.of(hour(NINE, 4, 3, false), hour(NINE.plus(-30), 2, 1, true)), NOW))
                .isEqualTo(new Freshness(NINE.plus(-30).start(), NINE.plus(-30).start()));
        assertThat(Freshness.of(List.of(hour(NINE.plus(-2), 2, 2, false)), NOW))
                .isEqualTo(new Freshness(NOW, NINE.plus(-2).start()));
    }

    @Test
    void a_cursor_belongs_to_its_item_and_hour_and_a_forged_one_is_none() {
        var item = new ItemId(1);
        var cursor = HitsCursor.text(item, NINE, 500);
        assertThat(HitsCursor.parse(cursor, item, NINE)).hasValue(500);
        assertThat(HitsCursor.parse(cursor, new ItemId(2), NINE)).isEmpty();
        assertThat(HitsCursor.parse(cursor, item, NINE.plus(1))).isEmpty();
        assertThat(HitsCursor.parse("", item, NINE)).isEmpty();
        assertThat(HitsCursor.parse("*" + cursor, item, NINE)).isEmpty();
        assertThat(HitsCursor.parse(cursor + "AAAA", item, NINE)).isEmpty();
        assertThat(HitsCursor.parse(HitsCursor.text(item, NINE, -1), item, NINE))
                .isEmpty();
        assertThat(Base64.getUrlDecoder().decode(cursor)).hasSize(16);
    }

    private static HourControl hour(Hour hour, long mark, long judged, boolean settled) {
        return new HourControl(hour, mark, judged, 1, 1, settled, null, null, Rules.CURRENT);
    }
}
