package io.fanfare.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column holds which field.
 *
 * @param dropped heads of the columns that nobody mapped: they are never stored
 */
public record Columns(Map<Field, Integer> positions, int count, List<String> dropped) {
    public Columns {
        positions = Map.copyOf(positions);
        dropped = List.copyOf(dropped);
    }

    /** Maps heads by the caller's words first, then by the known names. */
    public static Mapping of(List<String> header, Map<String, Field> explicit) {
        var wanted = new HashMap<String, Field>();
        explicit.forEach((head, field) -> wanted.put(Field.plain(head), field));
        var positions = new EnumMap<Field, Integer>(Field.class);
        var dropped = new ArrayList<String>();
        for (int column = 0; column < header.size(); column++) {
            var head = header.get(column);
            var field = wanted.remove(Field.plain(head));
            if (field == null) {
                field = Field.headed(head)
                        .filter(known -> !explicit.containsValue(known))
                        .orElse(null);
            }
            if (field == null) {
                dropped.add(Text.trimmed(head));
            } else if (positions.putIfAbsent(field, column) != null) {
                return new Unmappable(field.label(), "two-columns");
            }
        }
        if (!wanted.isEmpty()) {
            return new Unmappable(wanted.keySet().stream().sorted().toList().getFirst(), "no-such-column");
        }
        return positions.containsKey(Field.EMAIL)
                ? new Mapped(new Columns(positions, header.size(), dropped))
                : new Unmappable(Field.EMAIL.label(), "required");
    }

    Set<Field> fields() {
        return positions.keySet();
    }

    boolean has(Field field) {
        return positions.containsKey(field);
    }

    @Nullable Integer position(Field field) {
        return positions.get(field);
    }

    /** What became of mapping the heads. */
    public sealed interface Mapping {}

    public record Mapped(Columns columns) implements Mapping {}

    /**
     * The heads do not say which column is which.
     *
     * @param field the field or head at fault
     * @param rule required, two-columns or no-such-column
     */
    public record Unmappable(String field, String rule) implements Mapping {}
}
