package io.fanfare.conversion;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Conversions counted by what they are, with what they were worth by currency. */
public record Tally(Map<Cell, Sum> sums) {
    public static final Tally NONE = new Tally(Map.of());

    public Tally {
        sums = Map.copyOf(sums);
    }

    /**
     * @param network code of the network of the click; 0 where no click is meant
     * @param visitor who was behind the click
     */
    public record Cell(
            Conversion.Source source, Conversion.Kind kind, int network, Attribution.Visitor visitor, Model model) {}

    /** @param values minor units by currency, of the conversions that had a value */
    public record Sum(long count, Map<String, Long> values) {
        public Sum {
            values = Map.copyOf(values);
        }

        static Sum of(Conversion.Recorded conversion) {
            var value = conversion.value();
            return new Sum(1, value == null ? Map.of() : Map.of(value.currency(), value.minor()));
        }

        public Sum plus(Sum other) {
            var both = new TreeMap<>(values);
            other.values.forEach((currency, minor) -> both.merge(currency, minor, Math::addExact));
            return new Sum(count + other.count, both);
        }
    }

    public static Tally one(Conversion.Recorded conversion, Model model, Attribution.Credit credit, int network) {
        var cell = new Cell(conversion.source(), conversion.kind(), network, credit.visitor(), model);
        return new Tally(Map.of(cell, Sum.of(conversion)));
    }

    public Tally plus(Tally other) {
        return sum(java.util.List.of(this, other));
    }

    public static Tally sum(Collection<Tally> tallies) {
        var sums = new HashMap<Cell, Sum>();
        tallies.forEach(tally -> tally.sums.forEach((cell, sum) -> sums.merge(cell, sum, Sum::plus)));
        return new Tally(sums);
    }
}
