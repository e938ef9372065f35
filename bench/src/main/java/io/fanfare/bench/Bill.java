package io.fanfare.bench;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Dollars by service and function. */
record Bill(Map<Line, Double> lines) {
    Bill {
        lines = Map.copyOf(lines);
    }

    record Line(String service, String function) {}

    static Bill of(Usage usage, Prices prices) {
        var lines = new java.util.HashMap<Line, Double>();
        usage.amounts()
                .forEach((function, units) -> units.forEach((unit, amount) -> {
                    var price = prices.of(unit);
                    lines.merge(new Line(price.service(), function), amount * price.usd(), Double::sum);
                }));
        return new Bill(lines);
    }

    /** The same with one more line. */
    Bill and(String service, String function, double usd) {
        var more = new java.util.HashMap<>(lines);
        more.merge(new Line(service, function), usd, Double::sum);
        return new Bill(more);
    }

    double total() {
        return lines.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    double ofService(String service) {
        return byService().getOrDefault(service, 0.0);
    }

    Map<String, Double> byService() {
        return by(Line::service);
    }

    Map<String, Double> byFunction() {
        return by(Line::function);
    }

    private Map<String, Double> by(Function<Line, String> key) {
        var sums = new TreeMap<String, Double>();
        lines.forEach((line, usd) -> sums.merge(key.apply(line), usd, Double::sum));
        return sums;
    }
}
