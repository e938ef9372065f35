package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.Set;
import java.util.stream.Collectors;

/** Whose asks of a week are used up, so that a campaign's mail waits for their digest. */
public interface SpentAsks {
    /** Nobody's. */
    SpentAsks NONE = (_, _) -> Set.of();

    /** Those of a segment (0 to 63); may lag a moment behind. */
    Set<EmployeeId> of(Week week, int segment);

    /** @param budget how many asks a week a person gets at most, 1 or more */
    static SpentAsks of(Deliveries deliveries, int budget) {
        return (week, segment) -> deliveries.segment(week, segment).stream()
                .filter(row -> row.asks() >= row.restraint().most(budget))
                .map(WeekRow::person)
                .collect(Collectors.toUnmodifiableSet());
    }
}
