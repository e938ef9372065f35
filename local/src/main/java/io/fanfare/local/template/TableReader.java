package io.fanfare.local.template;

import io.fanfare.local.template.Stack.Index;
import io.fanfare.local.template.Stack.Keys;
import io.fanfare.local.template.Stack.TableSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;

/** Reads an AWS::DynamoDB::Table. */
final class TableReader {
    private TableReader() {}

    static TableSpec read(String id, String name, Section it) {
        it.ignore(
                "the data of a laptop is not protected",
                "DeletionProtectionEnabled",
                "PointInTimeRecoverySpecification");
        it.ignore("nothing leaves the machine", "SSESpecification", "Tags", "TableName", "TableClass");
        it.only("BillingMode", "PAY_PER_REQUEST");
        var attributes = new LinkedHashMap<String, String>();
        for (var attribute : it.sections("AttributeDefinitions")) {
            attributes.put(attribute.text("AttributeName"), attribute.text("AttributeType"));
            attribute.done();
        }
        var indexes = new ArrayList<Index>();
        for (var index : it.sections("GlobalSecondaryIndexes")) {
            var projection = index.section("Projection");
            indexes.add(new Index(
                    index.text("IndexName"),
                    keys(index),
                    projection.text("ProjectionType"),
                    projection.texts("NonKeyAttributes")));
            projection.done();
            index.done();
        }
        var ttl = it.section("TimeToLiveSpecification");
        var on = ttl.flag("Enabled", false);
        var attribute = ttl.find("AttributeName");
        ttl.done();
        return new TableSpec(id, name, attributes, keys(it), indexes, on ? attribute.orElse(null) : null);
    }

    private static Keys keys(Section it) {
        String hash = "";
        String range = null;
        for (var key : it.sections("KeySchema")) {
            var name = key.text("AttributeName");
            switch (key.text("KeyType")) {
                case "HASH" -> hash = name;
                case "RANGE" -> range = name;
                default -> throw new TemplateException(key.path(), "a key is HASH or RANGE");
            }
            key.done();
        }
        return new Keys(hash, range);
    }
}
