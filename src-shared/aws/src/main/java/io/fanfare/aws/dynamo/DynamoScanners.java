package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Delay;
import io.fanfare.engagement.Fingerprint;
import io.fanfare.engagement.Scanners;
import io.fanfare.kernel.Retention;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Canaries in the main table, where the import keeps them; what they told among the traces. */
public final class DynamoScanners implements Scanners {
    private static final String NET = "net";
    private static final String AGENT = "agent";
    private static final String DELAY = "delay";
    private final CanaryRow canaries;
    private final Table traces;

    public DynamoScanners(Table main, Table traces) {
        this.canaries = new CanaryRow(main);
        this.traces = traces;
    }

    @Override
    public Known known() {
        var ids = canaries.all();
        if (ids.isEmpty()) {
            return Known.NOTHING;
        }
        var fingerprints = traces.query(Keys.scanners(), "", Table.Read.EVENTUAL).stream()
                .map(DynamoScanners::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
        return new Known(ids, fingerprints);
    }

    @Override
    public void learn(Set<Fingerprint> fingerprints, Instant seen) {
        fingerprints.forEach(fingerprint -> {
            var row = new HashMap<>(Keys.scanner(fingerprint).toMap());
            row.put(NET, Rows.s(fingerprint.net()));
            row.put(AGENT, Rows.s(fingerprint.agent()));
            row.put(DELAY, Rows.s(fingerprint.delay().name()));
            row.put(EvidenceRows.TTL, Rows.n(Retention.TRACES.end(seen)));
            traces.put(row);
        });
    }

    private static Fingerprint fingerprint(Map<String, AttributeValue> row) {
        return new Fingerprint(Rows.text(row, NET), Rows.text(row, AGENT), Delay.valueOf(Rows.text(row, DELAY)));
    }
}
