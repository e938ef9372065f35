package io.fanfare.aws.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.engagement.Firsts;
import io.fanfare.engagement.Fold.ItemOnNetwork;
import io.fanfare.engagement.HourFacts;
import io.fanfare.engagement.Rungs;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.report.ItemReport;
import io.fanfare.report.ReportCampaign;
import io.fanfare.report.ReportItem;
import io.fanfare.report.ReportSeries;
import io.fanfare.report.ReportSeries.Range;
import io.fanfare.report.ReportSeries.Subject;
import io.fanfare.report.Series;
import io.fanfare.report.Standings;
import io.fanfare.sharing.Networks;
import io.fanfare.testkit.Examples;
import io.fanfare.testkit.LocalDynamo;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What docs/access-patterns.md says of reading figures, counted. */
class ReportCostsIT {
    private static final ItemId ITEM = new ItemId(3);
    private static final Hour HOUR = Hour.of(Examples.NOW);
    private final Stage stage = new Stage();
    private final Table traces =
            new Table(LocalDynamo.shared().client(), LocalDynamo.shared().newTracesTable());
    private final DynamoHours hours = new DynamoHours(stage.table, traces);
    private final Standings standings = new Standings(hours, stage.clock);

    @BeforeEach
    void anItemWithTwoDaysOnTwoNetworks() {
        stage.items.create(Examples.item(ITEM.value(), 2, Language.EN));
        stage.store(Examples.campaign(1, ITEM.value()));
        for (int network = 1; network <= 2; network++) {
            for (int day = 0; day < 2; day++) {
                hours.setItems(
                        HOUR.plus(-24 * day),
                        1,
                        Map.of(new ItemOnNetwork(ITEM, network), new HourFacts(3, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
            }
        }
        hours.setRungs(ITEM, hours.rungsVersion(ITEM), Rungs.NONE, Firsts.NONE, Examples.NOW);
        stage.units.reset();
    }

    @Test
    void the_results_of_a_campaign_cost_two_reads_and_three_an_item() {
        var report = new ReportCampaign(
                stage.campaigns,
                stage.items,
                stage.reports,
                new DynamoFigures(stage.table),
                standings,
                new ItemReport(new DynamoPageEngagement(stage.table), Networks.DEFAULT, Language.EN));
        assertThat(report.report(new CampaignId(1))).isPresent();
        assertThat(stage.units.reads()).isEqualTo(2 + 3);
        assertThat(stage.units.writes()).isZero();
    }

    @Test
    void the_results_of_an_item_cost_three_and_a_half_reads() {
        var report = new ReportItem(
                stage.campaigns,
                stage.items,
                stage.reports,
                new DynamoFigures(stage.table),
                standings,
                new ItemReport(new DynamoPageEngagement(stage.table), Networks.DEFAULT, Language.EN));
        assertThat(report.report(ITEM)).isPresent();
        assertThat(stage.units.reads()).isEqualTo(3.5);
    }

    @Test
    void a_series_of_an_item_costs_two_reads() {
        var report = new ReportSeries(stage.campaigns, stage.items, new DynamoFigures(stage.table), standings);
        var range = Range.touching(Series.Step.DAY, Examples.NOW.minus(Duration.ofDays(1)), Examples.NOW)
                .orElseThrow();
        var series = report.report(new Subject.OfItem(ITEM), range).orElseThrow();
        assertThat(series.points())
                .hasSize(2)
                .allSatisfy(point -> assertThat(point.hits().human()).isEqualTo(6));
        assertThat(stage.units.reads()).isEqualTo(2);
    }
}
