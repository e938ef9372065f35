package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Authors;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Fold;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.JudgeConversions;
import io.fanfare.engagement.JudgeHours;
import io.fanfare.engagement.Reclassify;
import io.fanfare.engagement.RecordEngagement;
import io.fanfare.engagement.Rules;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.testkit.FixedClock;
import io.fanfare.testkit.LocalDynamo;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReclassifyIT {
    private static final Hour NINE = Hour.parse("2026-11-21T09");
    private static final Fold.ItemOnNetwork ON_LINKEDIN = new Fold.ItemOnNetwork(new ItemId(1), 1);
    private final Table main =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newMainTable());
    private final Table traces =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newTracesTable());
    private final FixedClock clock = FixedClock.at("2026-11-21T12:00:00Z");
    private final DynamoHours hours = new DynamoHours(main, traces);
    private final DynamoScanners scanners = new DynamoScanners(main, traces);
    private final Reclassify reclassify = new Reclassify(hours, scanners, clock);

    @Test
    void other_rules_are_shown_before_they_are_applied_and_can_be_taken_back() {
        record(cloudHit("a", "2026-11-21T09:30:00Z"), cloudHit("b", "2026-11-21T10:30:00Z"));
        judge();
        assertThat(figures(NINE).bot()).isEqualTo(1);

        var comparison = reclassify.compare(NINE, NINE, Rules.ONE);
        assertThat(comparison.hours()).containsExactly(NINE);
        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.item()).isEqualTo(ON_LINKEDIN);
            assertThat(change.before().bot()).isEqualTo(1);
            assertThat(change.after().bot()).isZero();
            assertThat(change.after().human()).isEqualTo(1);
        });
        judge();
        assertThat(figures(NINE).bot()).as("a comparison changes nothing").isEqualTo(1);

        reclassify.apply(comparison);
        judge();
        assertThat(figures(NINE).human()).isEqualTo(1);
        assertThat(figures(NINE.plus(1)).bot()).as("an hour outside the range").isEqualTo(1);
        record(cloudHit("late", "2026-11-21T09:31:00Z"));
        judge();
        assertThat(figures(NINE).bot())
                .as("late evidence is judged by the same rules")
                .isZero();

        reclassify.apply(reclassify.compare(NINE, NINE, Rules.CURRENT));
        judge();
        assertThat(figures(NINE).bot()).isEqualTo(2);
    }

    @Test
    void a_sealed_hour_is_left_alone() {
        record(cloudHit("a", "2026-11-21T09:30:00Z"));
        judge();
        var comparison = reclassify.compare(NINE, NINE, Rules.ONE);
        clock.advance(Duration.ofDays(29));
        assertThat(reclassify.compare(NINE, NINE, Rules.ONE).hours()).isEmpty();
        judge();
        reclassify.apply(comparison);
        judge();
        assertThat(hours.open()).isEmpty();
        assertThat(figures(NINE).bot()).isEqualTo(1);
    }

    private void record(Engagement... engagements) {
        var recorder =
                new RecordEngagement(new DynamoEvidenceLog(main, traces, new SecureRandom()), _ -> List.of(), clock);
        var marks = new HashSet<Hour>();
        Set.of(engagements).forEach(engagement -> marks.addAll(recorder.append(engagement)));
        recorder.mark(marks);
    }

    private void judge() {
        var conversions = new JudgeConversions(new DynamoConversionHours(main), _ -> {});
        new JudgeHours(hours, scanners, conversions, Authors.NOBODY, (_, _) -> {}, clock, Duration.ofMinutes(15))
                .judge();
        clock.advance(Duration.ofMinutes(16));
    }

    private HourFacts figures(Hour hour) {
        return new ShareDays(main)
                .of(new ItemId(1), new EmployeeId(7), Table.Read.STRONG).stream()
                        .map(day -> day.hours().getOrDefault(hour, HourFacts.NONE))
                        .reduce(HourFacts.NONE, HourFacts::plus);
    }

    /** A program on a rented machine that names itself as a browser. */
    private static Engagement cloudHit(String id, String moment) {
        return new Engagement.Hit(
                id,
                Instant.parse(moment),
                new ItemId(1),
                new EmployeeId(7),
                1,
                0,
                "GET",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36",
                false,
                "20.42.8.0/24",
                Map.of("range", "azure", "accept", "*/*"));
    }
}
