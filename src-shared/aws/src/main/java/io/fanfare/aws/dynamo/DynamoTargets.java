package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.content.Recall;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Targets;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        return Rows.optionalText(row, "url")
                .map(url -> DynamoRecalls.read(row)
                        .map(recall -> recalled(URI.create(url), recall, row))
                        .orElseGet(() -> new Target(
                                URI.create(url),
                                campaign(row),
                                Rows.optionalText(row, CardRows.IMAGE)
                                        .map(URI::create)
                                        .orElse(null),
                                CardRows.read(row),
                                false)));
    }

    /** Without a card: what it says was taken back. */
    private static Target recalled(URI destination, Recall recall, Map<String, AttributeValue> row) {
        var instead = recall.instead();
        return new Target(
                Objects.requireNonNullElse(instead, destination), campaign(row), null, Map.of(), instead == null);
    }

    private static @Nullable CampaignId campaign(Map<String, AttributeValue> row) {
        long campaign = Rows.number(row, "c", 0);
        return campaign == 0 ? null : new CampaignId(Math.toIntExact(campaign));
    }
}
