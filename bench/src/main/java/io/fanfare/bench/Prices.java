package io.fanfare.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.fanfare.aws.json.Json;
import io.fanfare.local.meter.Unit;
import java.util.HashMap;
import java.util.Map;

/** What AWS asks, from {@code prices.json}: each price with its source and date. */
record Prices(String region, Map<String, Price> all) {
    Prices {
        all = Map.copyOf(all);
    }

    /** @param usd for one */
    record Price(String service, double usd, String source, String date) {}

    static Prices fromFile() {
        var file = Json.tree(Resource.text("prices.json"));
        var all = new HashMap<String, Price>();
        file.path("prices").properties().forEach(entry -> all.put(entry.getKey(), price(entry.getValue())));
        return new Prices(file.path("region").asText(), all);
    }

    private static Price price(JsonNode of) {
        return new Price(
                of.path("service").asText(),
                of.path("usd").asDouble() / of.path("per").asDouble(),
                of.path("source").asText(),
                of.path("date").asText());
    }

    Price of(Unit unit) {
        return of(unit.name());
    }

    Price of(String name) {
        var price = all.get(name);
        if (price == null) {
            throw new IllegalStateException("prices.json lacks " + name);
        }
        return price;
    }
}
