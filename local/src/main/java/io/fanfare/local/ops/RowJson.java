package io.fanfare.local.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows in DynamoDB's own JSON, {@code {"pk":{"S":"COMPANY"}}}, as its export to S3 writes them. */
public final class RowJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RowJson() {}

    public static ObjectNode write(Map<String, AttributeValue> row) {
        var json = JSON.objectNode();
        row.forEach((name, value) -> json.set(name, write(value)));
        return json;
    }

    static Map<String, AttributeValue> read(JsonNode json) {
        var row = new HashMap<String, AttributeValue>();
        json.properties().forEach(entry -> row.put(entry.getKey(), value(entry.getValue())));
        return row;
    }

    private static JsonNode write(AttributeValue value) {
        var json = JSON.objectNode();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", base64(value.b()));
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", true);
            case SS -> value.ss().forEach(json.putArray("SS")::add);
            case NS -> value.ns().forEach(json.putArray("NS")::add);
            case BS -> value.bs().stream().map(RowJson::base64).forEach(json.putArray("BS")::add);
            case L -> value.l().stream().map(RowJson::write).forEach(json.putArray("L")::add);
            case M -> json.set("M", write(value.m()));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalArgumentException("a row holds what the SDK does not know");
        }
        return json;
    }

    private static AttributeValue value(JsonNode json) {
        var entry = json.properties().iterator().next();
        var value = entry.getValue();
        return switch (entry.getKey()) {
            case "S" -> AttributeValue.fromS(value.asText());
            case "N" -> AttributeValue.fromN(value.asText());
            case "B" -> AttributeValue.fromB(bytes(value));
            case "BOOL" -> AttributeValue.fromBool(value.asBoolean());
            case "NULL" -> AttributeValue.fromNul(true);
            case "SS" ->
                AttributeValue.fromSs(elements(value).map(JsonNode::asText).toList());
            case "NS" ->
                AttributeValue.fromNs(elements(value).map(JsonNode::asText).toList());
            case "BS" ->
                AttributeValue.fromBs(elements(value).map(RowJson::bytes).toList());
            case "L" -> AttributeValue.fromL(elements(value).map(RowJson::value).toList());
            case "M" -> AttributeValue.fromM(read(value));
            default -> throw new IllegalArgumentException("no attribute of DynamoDB: " + entry.getKey());
        };
    }

    private static java.util.stream.Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String base64(SdkBytes bytes) {
        return Base64.getEncoder().encodeToString(bytes.asByteArray());
    }

    private static SdkBytes bytes(JsonNode text) {
        return SdkBytes.fromByteArray(Base64.getDecoder().decode(text.asText()));
    }
}
