package io.fanfare.bench;

import io.fanfare.local.meter.Unit;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/** Amounts of what is billed, by function. */
record Usage(Map<String, Map<Unit, Double>> amounts) {
    static final Usage NONE = new Usage(Map.of());

    Usage {
        amounts = Map.copyOf(amounts);
    }

    double of(Unit unit) {
        return amounts.values().stream()
                .mapToDouble(units -> units.getOrDefault(unit, 0.0))
                .sum();
    }

    Usage plus(Usage other) {
        return with(other, Double::sum);
    }

    Usage minus(Usage other) {
        return with(other, (mine, theirs) -> mine - theirs);
    }

    Usage times(double factor) {
        return with(NONE, (mine, _) -> mine * factor);
    }

    /** The same with nothing of that unit. */
    Usage without(Unit unit) {
        var rest = new TreeMap<String, Map<Unit, Double>>();
        amounts.forEach((function, units) -> {
            var others = new TreeMap<>(units);
            others.remove(unit);
            rest.put(function, others);
        });
        return new Usage(rest);
    }

    private Usage with(Usage other, BinaryOperator<Double> operation) {
        var functions = new HashSet<>(amounts.keySet());
        functions.addAll(other.amounts.keySet());
        var all = new TreeMap<String, Map<Unit, Double>>();
        for (var function : functions) {
            var mine = amounts.getOrDefault(function, Map.of());
            var theirs = other.amounts.getOrDefault(function, Map.of());
            var units = new EnumMap<Unit, Double>(Unit.class);
            for (var unit : Unit.values()) {
                double amount = operation.apply(mine.getOrDefault(unit, 0.0), theirs.getOrDefault(unit, 0.0));
                if (amount != 0) {
                    units.put(unit, amount);
                }
            }
            all.put(function, units);
        }
        return new Usage(all);
    }
}
