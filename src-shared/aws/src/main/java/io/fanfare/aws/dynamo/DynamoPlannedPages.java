package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.campaign.PlanOrder;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.campaign.PlannedPages;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Planned pages as rows beside their campaign. */
public final class DynamoPlannedPages implements PlannedPages {
    private static final String PEOPLE = "n";
    private static final String LAST = "last";
    private static final String NEXT = "next";
    private final Table table;

    public DynamoPlannedPages(Table table) {
        this.table = table;
    }

    @Override
    public Optional<PlannedPage> find(PlanOrder order) {
        return table.get(Keys.planned(order.campaign(), order.segment(), order.hop()), Read.EVENTUAL)
                .map(row -> page(order.campaign(), row));
    }

    @Override
    public List<PlannedPage> of(CampaignId campaign) {
        return table.query(Keys.campaignPartition(campaign), Keys.PLAN_PREFIX, Read.EVENTUAL).stream()
                .map(row -> page(campaign, row))
                .toList();
    }

    @Override
    public void record(PlannedPage page) {
        var row = new HashMap<>(
                Keys.planned(page.campaign(), page.segment(), page.hop()).toMap());
        row.put(PEOPLE, Rows.n(page.people()));
        NotAskedRows.write(page.notAsked(), row);
        row.put(LAST, Rows.bool(page.isLast()));
        var next = page.next();
        if (next != null) {
            row.put(NEXT, Rows.n(next.value()));
        }
        table.put(row);
    }

    private static PlannedPage page(CampaignId campaign, Map<String, AttributeValue> row) {
        var place = Key.of(row).sk().substring(Keys.PLAN_PREFIX.length()).split("#", 2);
        return new PlannedPage(
                campaign,
                Integer.parseInt(place[0]),
                Integer.parseInt(place[1]),
                Math.toIntExact(Rows.number(row, PEOPLE)),
                NotAskedRows.read(row),
                Rows.flag(row, LAST) ? null : new EmployeeId(Math.toIntExact(Rows.number(row, NEXT))));
    }
}
