package io.fanfare.aws.dynamo;

import io.fanfare.campaign.NotAsked;
import java.util.EnumMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How many people get no mail, by reason: an attribute each, of a planned page and of a campaign's count. */
final class NotAskedRows {
    private static final String PREFIX = "no_";

    private NotAskedRows() {}

    static void write(Map<NotAsked, Integer> people, Map<String, AttributeValue> row) {
        people.forEach((why, count) -> row.put(PREFIX + why, Rows.n(count)));
    }

    static Map<NotAsked, Integer> read(Map<String, AttributeValue> row) {
        var people = new EnumMap<NotAsked, Integer>(NotAsked.class);
        for (var why : NotAsked.values()) {
            int count = Math.toIntExact(Rows.number(row, PREFIX + why, 0));
            if (count > 0) {
                people.put(why, count);
            }
        }
        return people;
    }
}
