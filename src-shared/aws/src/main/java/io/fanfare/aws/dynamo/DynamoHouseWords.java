package io.fanfare.aws.dynamo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.fanfare.aws.json.Json;
import io.fanfare.check.HouseWord;
import io.fanfare.check.HouseWords;
import io.fanfare.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.stream.StreamSupport;

/** The company's list of words, one row of the main table. */
public final class DynamoHouseWords implements HouseWords {
    private final Table table;

    public DynamoHouseWords(Table table) {
        this.table = table;
    }

    @Override
    public List<HouseWord> all() {
        return table.get(Keys.houseWords(), Table.Read.STRONG)
                .map(row -> StreamSupport.stream(
                                Json.tree(Rows.text(row, "json")).spliterator(), false)
                        .map(DynamoHouseWords::word)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public void replace(List<HouseWord> words) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var word : words) {
            var language = word.language();
            list.addObject()
                    .put("word", word.word())
                    .put("language", language == null ? null : language.tag())
                    .put("legal", word.legal())
                    .put("advice", word.advice());
        }
        var row = new HashMap<>(Keys.houseWords().toMap());
        row.put("json", Rows.s(list.toString()));
        table.put(row);
    }

    private static HouseWord word(JsonNode word) {
        return new HouseWord(
                word.path("word").asText(),
                Language.of(word.path("language").asText()).orElse(null),
                word.path("legal").asBoolean(),
                word.path("advice").asText());
    }
}
