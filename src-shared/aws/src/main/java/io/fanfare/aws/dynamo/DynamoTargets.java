package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Targets;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads from an item's row where it leads and what its card shows, without binding the rest of it. */
public final class DynamoTargets implements Targets {
    private final Table main;

    public DynamoTargets(Table main) {
        this.main = main;
    }

    @Override
    public Optional<Target> find(ItemId item) {
        return main.get(Keys.item(item), Read.EVENTUAL).flatMap(DynamoTargets::target);
    }

    private static Optional<Target> target(Map<String, AttributeValue> row) {
        long campaign = Rows.number(row, "c", 0);
        return Rows.optionalText(row, "url")
                .map(url -> new Target(
                        URI.create(url),
                        campaign == 0 ? null : new CampaignId(Math.toIntExact(campaign)),
                        Rows.optionalText(row, CardRows.IMAGE).map(URI::create).orElse(null),
                        CardRows.read(row)));
    }
}
