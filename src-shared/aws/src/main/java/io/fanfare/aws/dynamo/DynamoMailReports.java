package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.aws.json.Json;
import io.fanfare.delivery.MailFinding;
import io.fanfare.delivery.MailReport;
import io.fanfare.delivery.MailReports;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** The newest look at the mail setup, one row of the main table. */
public final class DynamoMailReports implements MailReports {
    private static final String AT = "at";
    private static final String JSON = "json";
    private final Table table;

    public DynamoMailReports(Table table) {
        this.table = table;
    }

    @Override
    public void keep(MailReport report) {
        var row = new HashMap<>(Keys.mailCheck().toMap());
        row.put(AT, Rows.s(Moments.text(report.at())));
        row.put(JSON, Rows.s(Json.write(new Kept(report.findings()))));
        table.put(row);
    }

    @Override
    public Optional<MailReport> newest() {
        return table.get(Keys.mailCheck(), Read.EVENTUAL)
                .map(row -> new MailReport(
                        Instant.parse(Rows.text(row, AT)),
                        Json.read(Rows.text(row, JSON), Kept.class).findings()));
    }

    private record Kept(List<MailFinding> findings) {}
}
