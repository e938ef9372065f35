package io.fanfare.report;

import io.fanfare.campaign.Campaigns;
import io.fanfare.content.Items;
import io.fanfare.engagement.HourFacts;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays hits out over time. */
public final class ReportSeries {
    private final Campaigns campaigns;
    private final Items items;
    private final Figures figures;
    private final Standings standings;

    public ReportSeries(Campaigns campaigns, Items items, Figures figures, Standings standings) {
        this.campaigns = campaigns;
        this.items = items;
        this.figures = figures;
        this.standings = standings;
    }

    /** Empty when there is no such campaign or item. */
    public Optional<Series> report(Subject subject, Range range) {
        return switch (subject) {
            case Subject.OfCampaign(var id) ->
                campaigns
                        .find(id)
                        .map(campaign ->
                                new Series(id, null, range.step(), standing(range), points(campaign.items(), range)));
            case Subject.OfItem(var id) ->
                items.find(id)
                        .map(_ -> new Series(null, id, range.step(), standing(range), points(List.of(id), range)));
        };
    }

    private Standing standing(Range range) {
        return standings.of(new Standing.Window(range.from(), range.until()));
    }

    private List<Series.Point> points(List<ItemId> of, Range range) {
        Map<Instant, HourFacts> sums = new HashMap<>();
        of.forEach(item -> figures.hours(item, range.from(), range.until())
                .forEach((hour, facts) -> sums.merge(range.start(hour), facts, HourFacts::plus)));
        var points = new ArrayList<Series.Point>();
        for (var at = range.from(); at.isBefore(range.until()); at = at.plus(range.length())) {
            points.add(new Series.Point(at, CampaignResults.Hits.of(sums.getOrDefault(at, HourFacts.NONE))));
        }
        return points;
    }

    /** Whose hits. */
    public sealed interface Subject {
        record OfCampaign(CampaignId campaign) implements Subject {}

        record OfItem(ItemId item) implements Subject {}
    }

    /**
     * Whole steps of UTC.
     *
     * @param from the start of the first step
     * @param until the end of the last
     */
    public record Range(Series.Step step, Instant from, Instant until) {
        private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

        public Range {
            if (!from.isBefore(until) || steps(step, from, until) > step.most()) {
                throw new IllegalArgumentException("a series has 1 to " + step.most() + " steps");
            }
        }

        /** The steps that the window touches, however briefly; empty when it holds none, or too many. */
        public static Optional<Range> touching(Series.Step step, Instant from, Instant until) {
            if (!from.isBefore(until) || from.isBefore(Instant.EPOCH) || until.isAfter(END)) {
                return Optional.empty();
            }
            var start = floor(step, from);
            var last = floor(step, until.minusNanos(1)).plus(length(step));
            return steps(step, start, last) > step.most()
                    ? Optional.empty()
                    : Optional.of(new Range(step, start, last));
        }

        Duration length() {
            return length(step);
        }

        Instant start(Hour hour) {
            return floor(step, hour.start());
        }

        private static long steps(Series.Step step, Instant from, Instant until) {
            return Duration.between(from, until).dividedBy(length(step));
        }

        private static Duration length(Series.Step step) {
            return switch (step) {
                case HOUR -> Duration.ofHours(1);
                case DAY -> Duration.ofDays(1);
            };
        }

        private static Instant floor(Series.Step step, Instant moment) {
            long seconds = length(step).toSeconds();
            return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), seconds) * seconds);
        }
    }
}
