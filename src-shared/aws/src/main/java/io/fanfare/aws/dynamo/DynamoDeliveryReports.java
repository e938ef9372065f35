package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.delivery.DeliveryFigures;
import io.fanfare.delivery.DeliveryReports;
import io.fanfare.kernel.CampaignId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The counts of a campaign's mails, as a row beside it. */
public final class DynamoDeliveryReports implements DeliveryReports {
    private final Table table;

    public DynamoDeliveryReports(Table table) {
        this.table = table;
    }

    @Override
    public Optional<DeliveryFigures> find(CampaignId campaign) {
        return table.get(Keys.delivery(campaign), Read.EVENTUAL)
                .map(row -> new DeliveryFigures(
                        count(row, "planned"),
                        count(row, "sent"),
                        count(row, "delivered"),
                        count(row, "bounced"),
                        count(row, "complained"),
                        count(row, "refused"),
                        count(row, "unknown"),
                        count(row, "carried"),
                        NotAskedRows.read(row),
                        Instant.parse(Rows.text(row, "at"))));
    }

    @Override
    public void put(CampaignId campaign, DeliveryFigures figures) {
        var row = new HashMap<>(Keys.delivery(campaign).toMap());
        row.put("planned", Rows.n(figures.planned()));
        row.put("sent", Rows.n(figures.sent()));
        row.put("delivered", Rows.n(figures.delivered()));
        row.put("bounced", Rows.n(figures.bounced()));
        row.put("complained", Rows.n(figures.complained()));
        row.put("refused", Rows.n(figures.refused()));
        row.put("unknown", Rows.n(figures.unknown()));
        row.put("carried", Rows.n(figures.carried()));
        NotAskedRows.write(figures.notAsked(), row);
        row.put("at", Rows.s(figures.at().toString()));
        table.put(row);
    }

    private static int count(Map<String, AttributeValue> row, String name) {
        return Math.toIntExact(Rows.number(row, name));
    }
}
