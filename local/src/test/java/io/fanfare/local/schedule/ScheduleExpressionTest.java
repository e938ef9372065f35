package io.fanfare.local.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ScheduleExpressionTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void aCronExpressionFollowsTheClockOfItsZone() {
        assertThat(ticks("cron(0 8 ? * MON *)", "2026-10-20T00:00:00Z", 2))
                .containsExactly("2026-10-26T07:00:00Z", "2026-11-02T07:00:00Z");
        assertThat(ticks("cron(0 8 ? * MON *)", "2026-10-12T00:00:00Z", 1)).containsExactly("2026-10-12T06:00:00Z");
    }

    @Test
    void aMomentThatDoesNotExistIsSkippedAndOneThatComesTwiceTicksOnce() {
        assertThat(ticks("cron(30 2 * * ? *)", "2026-03-28T00:00:00Z", 2))
                .containsExactly("2026-03-28T01:30:00Z", "2026-03-30T00:30:00Z");
        assertThat(ticks("cron(30 2 * * ? *)", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void listsRangesAndStepsAreKnown() {
        assertThat(ticks("cron(0/20 9-10 1,15 JAN ? 2027)", "2026-11-01T00:00:00Z", 7))
                .containsExactly(
                        "2027-01-01T08:00:00Z",
                        "2027-01-01T08:20:00Z",
                        "2027-01-01T08:40:00Z",
                        "2027-01-01T09:00:00Z",
                        "2027-01-01T09:20:00Z",
                        "2027-01-01T09:40:00Z",
                        "2027-01-15T08:00:00Z");
    }

    @Test
    void aRateCountsFromItsStart() {
        assertThat(ticks("rate(10 minutes)", "2026-11-01T00:03:00Z", 2))
                .containsExactly("2026-11-01T00:13:00Z", "2026-11-01T00:23:00Z");
    }

    @Test
    void whatIsNotKnownIsAnError() {
        for (var expression : List.of(
                "cron(0 8 L * ? *)",
                "cron(0 8 * * * *)",
                "cron(0 8 * * ?)",
                "cron(60 8 * * ? *)",
                "rate(1 week)",
                "at(2026-11-01T00:00:00)")) {
            assertThatThrownBy(() -> ScheduleExpression.parse(expression, AMSTERDAM, Instant.EPOCH))
                    .as(expression)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> ticks(String expression, String from, int count) {
        var at = Instant.parse(from);
        var parsed = ScheduleExpression.parse(expression, AMSTERDAM, at);
        var ticks = new ArrayList<String>();
        for (int n = 0; n < count; n++) {
            at = parsed.after(at);
            ticks.add(at.toString());
        }
        return ticks;
    }
}
