package io.fanfare.aws.dynamo;

import io.fanfare.content.Item;
import io.fanfare.kernel.Language;
import io.fanfare.sharing.Targets.Card;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a network's card shows of an item, as attributes of its row: a map from language to title and description. */
final class CardRows {
    static final String CARDS = "og";
    static final String IMAGE = "img";
    private static final String TITLE = "t";
    private static final String DESCRIPTION = "d";

    private CardRows() {}

    static AttributeValue cards(Item item) {
        return AttributeValue.fromM(item.texts().entrySet().stream()
                .collect(Collectors.toMap(
                        text -> text.getKey().tag(),
                        text -> AttributeValue.fromM(Map.of(
                                TITLE, Rows.s(text.getValue().title()),
                                DESCRIPTION, Rows.s(text.getValue().summary()))))));
    }

    /** Empty for a row that has none. */
    static Map<Language, Card> read(Map<String, AttributeValue> row) {
        var cards = new EnumMap<Language, Card>(Language.class);
        var kept = row.get(CARDS);
        if (kept != null) {
            kept.m()
                    .forEach((tag, card) -> Language.of(tag)
                            .ifPresent(language -> cards.put(
                                    language, new Card(Rows.text(card.m(), TITLE), Rows.text(card.m(), DESCRIPTION)))));
        }
        return cards;
    }
}
