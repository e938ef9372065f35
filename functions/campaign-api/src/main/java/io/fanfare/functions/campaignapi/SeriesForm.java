package io.fanfare.functions.campaignapi;

import io.fanfare.report.ReportSeries.Range;
import io.fanfare.report.Series.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The window of a series as it is asked for. */
final class SeriesForm {
    private SeriesForm() {}

    /**
     * @param series hour or day
     * @param from null for as many steps as are usual
     * @param until null for now
     */
    static Form<Range> check(String series, @Nullable String from, @Nullable String until, Instant now) {
        var checks = new Checks();
        var step = checks.oneOf("series", series.toUpperCase(Locale.ROOT), Step.class);
        var end = until == null ? now : checks.moment("until", until);
        var start = from == null ? end.minus(usual(step)) : checks.moment("from", from);
        if (!checks.violations().isEmpty()) {
            return new Form.Invalid<>(Problem.invalid(checks.violations()));
        }
        return Range.touching(step, start, end)
                .<Form<Range>>map(range -> new Form.Valid<>(range))
                .orElseGet(
                        () -> new Form.Invalid<>(Problem.invalid("from", start.isBefore(end) ? "too-long" : "order")));
    }

    private static Duration usual(Step step) {
        return switch (step) {
            case HOUR -> Duration.ofHours(step.usual());
            case DAY -> Duration.ofDays(step.usual());
        };
    }
}
