package io.fanfare.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.fanfare.local.meter.Unit;
import io.fanfare.testkit.SampleEvents;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Counts, not times: eight people, and a week in seven hours, none of which is Monday's at eight. */
class CostIT {
    private static final int PEOPLE = 8;
    private static final Cost COST =
            new Cost(PEOPLE, SampleEvents.root().resolve("template.yaml"), Duration.ofHours(7));
    private static Cost.Measured measured;

    @BeforeAll
    static void measure() throws IOException {
        measured = COST.measure();
    }

    @Test
    void the_week_is_the_one_of_the_workload_file() {
        // A month: 8 mails of campaigns, 4 pages opened, 2 shares and 17.6 hits each.
        assertThat(measured.done()).isEqualTo(new CostWeek.Done(2 * PEOPLE, PEOPLE, PEOPLE / 2, 35));
    }

    @Test
    void each_mail_request_and_unit_is_counted_where_it_is_used() {
        var week = measured.week();

        assertThat(week.of(Unit.MAIL)).isEqualTo(2 * PEOPLE);
        assertThat(of("FollowLink", Unit.HTTP_REQUEST)).isEqualTo(35);
        assertThat(of("FollowLink", Unit.LAMBDA_REQUEST)).isEqualTo(35);
        // A page, somebody who looks, every second an intent, and of every fourth the sheet and the script.
        assertThat(of("SharePage", Unit.HTTP_REQUEST)).isEqualTo(2 * PEOPLE + PEOPLE / 2 + 2 * PEOPLE / 4);
        // A claim, SENT and DELIVERED; the latter is the record of what SES tells.
        assertThat(of("SendMail", Unit.DYNAMODB_WRITE)).isGreaterThanOrEqualTo(2 * 2 * PEOPLE);
        assertThat(of("RecordMailFeedback", Unit.DYNAMODB_WRITE)).isGreaterThanOrEqualTo(2 * PEOPLE);
        assertThat(of("LaunchDue", Unit.TICK)).isEqualTo(7 * 12);
    }

    @Test
    void rows_weigh_as_long_as_they_are_kept() {
        var main = measured.mainGrowth();
        var traces = measured.tracesGrowth();

        // Most are kept for 35 days, a few for longer.
        assertThat(traces.byteMonths() / traces.bytes()).isBetween(35 / 30.4, 38 / 30.4);
        assertThat(main.byteMonths() / main.bytes()).isGreaterThan(28 / 30.4).isLessThan(13.2);
    }

    @Test
    void an_idle_hour_is_ticks_alone() {
        assertThat(measured.nobody().of(Unit.TICK)).isEqualTo(12 + 12 + 6 + 1 + 1);
        assertThat(measured.nobody().of(Unit.LAMBDA_REQUEST))
                .isEqualTo(measured.nobody().of(Unit.TICK));
        assertThat(measured.nobody().of(Unit.HTTP_REQUEST)).isZero();
        assertThat(measured.nobody().of(Unit.MAIL)).isZero();
    }

    @Test
    void mails_cost_what_ses_asks_for_eight_a_month() {
        assertThat(COST.variable(measured).ofService("SES")).isCloseTo(8 * 1_000 * 0.0001, within(1e-9));
    }

    @Test
    void what_stands_costs_what_the_template_declares() {
        var standing = measured.standing();

        assertThat(standing.costs(Workload.fromFile(), Prices.fromFile()))
                .containsEntry(
                        standing.alarms() + " alarms on " + standing.metrics() + " metrics", standing.metrics() * 0.1)
                .containsEntry("3 secrets", 3 * 0.4)
                .hasEntrySatisfying(
                        "5 queues, polled 15 times a minute each",
                        usd -> assertThat(usd).isCloseTo(5 * 15 * 60 * 730 * 0.4e-6, within(1e-9)));
        assertThat(standing.metrics()).isGreaterThan(standing.alarms()).isLessThan(60);
    }

    @Test
    void every_price_has_a_source_and_a_date() {
        assertThat(Prices.fromFile().all().values()).allSatisfy(price -> {
            assertThat(price.usd()).isPositive();
            assertThat(price.source()).startsWith("https://aws.amazon.com/");
            assertThat(price.date()).matches("\\d{4}-\\d{2}");
        });
    }

    private static double of(String function, Unit unit) {
        return measured.week().amounts().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(function))
                .map(Map.Entry::getValue)
                .mapToDouble(units -> units.getOrDefault(unit, 0.0))
                .sum();
    }
}
