package io.fanfare.aws.dynamo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.aws.dynamo.Table.Updated;
import io.fanfare.aws.json.Json;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Hold;
import io.fanfare.campaign.Holds;
import io.fanfare.campaign.LaunchGate.Obstacle;
import io.fanfare.kernel.Moments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The hold of a campaign, one row beside it. */
public final class DynamoHolds implements Holds {
    private final Table table;

    public DynamoHolds(Table table) {
        this.table = table;
    }

    @Override
    public boolean hold(Hold hold) {
        var updated = table.updateIf(
                Keys.hold(hold.campaign()),
                update -> update.updateExpression("SET v = :v, json = :json, since = :since")
                        .conditionExpression("attribute_not_exists(pk) OR v <> :v OR json <> :json")
                        .expressionAttributeValues(Map.of(
                                ":v", Rows.n(hold.version()),
                                ":json", Rows.s(write(hold.obstacles())),
                                ":since", Rows.s(Moments.text(hold.since())))));
        return updated instanceof Updated.Done;
    }

    @Override
    public Optional<Hold> of(Campaign campaign) {
        return campaign.status() != Campaign.Status.SCHEDULED
                ? Optional.empty()
                : table.get(Keys.hold(campaign.id()), Table.Read.STRONG)
                        .filter(row -> Rows.number(row, "v") == campaign.version())
                        .map(row -> new Hold(
                                campaign.id(),
                                campaign.version(),
                                Instant.parse(Rows.text(row, "since")),
                                read(Rows.text(row, "json"))));
    }

    private static String write(List<Obstacle> obstacles) {
        var list = JsonNodeFactory.instance.arrayNode();
        obstacles.forEach(obstacle -> list.addObject()
                .put("rule", obstacle.rule())
                .put("where", obstacle.where())
                .put("detail", obstacle.detail()));
        return list.toString();
    }

    private static List<Obstacle> read(String json) {
        return StreamSupport.stream(Json.tree(json).spliterator(), false)
                .map(obstacle -> new Obstacle(
                        obstacle.path("rule").asText(),
                        obstacle.path("where").asText(),
                        obstacle.path("detail").asText()))
                .toList();
    }
}
