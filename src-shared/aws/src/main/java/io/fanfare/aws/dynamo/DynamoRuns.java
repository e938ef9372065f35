package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.campaign.Campaign;
import io.fanfare.content.Item;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.probe.Run;
import io.fanfare.probe.Runs;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The probe's runs in the main table. Their people stand in a segment of their own, and are the list of runs at once. */
public final class DynamoRuns implements Runs {
    /** What a tick cleans at most: a day that was missed is made up for in one. */
    private static final int MOST = 25;

    private static final String WALKED = "walked";
    private final Table table;

    public DynamoRuns(Table table) {
        this.table = table;
    }

    @Override
    public void launch(Campaign campaign, Item item, Employee person) {
        table.putNew(EmployeeRows.row(person));
        table.putNew(DynamoCampaigns.hidden(campaign));
        new DynamoItems(table).create(item);
    }

    @Override
    public Progress progress(Run run) {
        return table.get(Keys.person(run.person()), Read.STRONG)
                .map(row -> row.containsKey(WALKED) ? Progress.WALKED : Progress.LAUNCHED)
                .orElse(Progress.NONE);
    }

    @Override
    public void walked(Run run) {
        table.updateIf(
                Keys.person(run.person()),
                update -> update.updateExpression("SET walked = :yes")
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":yes", Rows.bool(true))));
    }

    @Override
    public List<Run> upTo(Run last) {
        return table
                .query(request -> request.keyConditionExpression("pk = :pk AND sk <= :last")
                        .expressionAttributeValues(Map.of(
                                ":pk", Rows.s(Keys.roster(Roster.HIDDEN_SEGMENT)),
                                ":last", Rows.s(last.person().padded()))))
                .stream()
                .limit(MOST)
                .map(row -> Run.of(new EmployeeId(Integer.parseInt(Rows.text(row, Key.SK)))))
                .toList();
    }

    @Override
    public void clean(Run run) {
        Stream.of(
                        Keys.campaignPartition(run.campaign()),
                        Keys.itemPartition(run.item()),
                        Keys.shares(run.item(), run.person()),
                        Keys.history(run.person()))
                .flatMap(partition -> table.query(partition, "", Read.STRONG).stream())
                .forEach(row -> table.delete(Key.of(row)));
        table.delete(Keys.weekRow(run.week(), run.person()));
        table.delete(Keys.balance(run.person()));
        table.delete(Keys.person(run.person()));
    }
}
