package io.fanfare.functions.sharepage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Everything that is kept about a person, part by part. */
public record DataView(Words words, List<Part> parts) {
    public DataView {
        parts = List.copyOf(parts);
    }

    /** @param data as the file has it: values, objects and lists of objects */
    static DataView of(JsonNode data, Words words) {
        var parts = new ArrayList<Part>();
        collect(data, "person", words, parts);
        return new DataView(words, parts);
    }

    /** The plain values of an object are a part of their own, each object and list in it another. */
    private static void collect(JsonNode object, String name, Words words, List<Part> parts) {
        var heads = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            var value = field.getValue();
            if (value.isObject()) {
                collect(value, field.getKey(), words, parts);
            } else if (value.isArray() && !isOfValues(value)) {
                parts.add(table(value, field.getKey(), words));
            } else {
                heads.add(label(field.getKey(), words));
                values.add(text(value, words));
            }
        }
        if (!heads.isEmpty()) {
            parts.add(new Part(words.say("data.part." + name), heads, List.of(values)));
        }
    }

    private static Part table(JsonNode list, String name, Words words) {
        if (list.isEmpty()) {
            return new Part(words.say("data.part." + name), List.of(), List.of());
        }
        var names = new ArrayList<String>();
        list.forEach(line -> line.fieldNames().forEachRemaining(field -> {
            if (!names.contains(field)) {
                names.add(field);
            }
        }));
        var rows = StreamSupport.stream(list.spliterator(), false)
                .map(line -> names.stream()
                        .map(field -> text(line.path(field), words))
                        .toList())
                .toList();
        return new Part(
                words.say("data.part." + name),
                names.stream().map(field -> label(field, words)).toList(),
                rows);
    }

    private static boolean isOfValues(JsonNode list) {
        return !list.isEmpty() && list.get(0).isValueNode();
    }

    private static String label(String field, Words words) {
        return words.say("data.field." + field);
    }

    private static String text(JsonNode value, Words words) {
        if (value.isBoolean()) {
            return words.say(value.booleanValue() ? "data.yes" : "data.no");
        }
        if (value.isArray()) {
            return String.join(
                    ", ",
                    StreamSupport.stream(value.spliterator(), false)
                            .map(JsonNode::asText)
                            .toList());
        }
        return value.isNull() || value.isMissingNode() ? "\u2013" : value.asText();
    }

    /**
     * @param heads of the columns; empty when there is nothing
     * @param rows as many values each as there are heads
     */
    public record Part(String title, List<String> heads, List<List<String>> rows) {
        public Part {
            heads = List.copyOf(heads);
            rows = List.copyOf(rows);
        }
    }
}
