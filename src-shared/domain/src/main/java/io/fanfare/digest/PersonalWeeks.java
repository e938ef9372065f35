package io.fanfare.digest;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.relevance.Past.Reaction;
import java.util.List;

/** What a person's shares brought, and with which items they are done; may lag a moment behind. */
public interface PersonalWeeks {
    /**
     * @param weeks how many weeks to look at, the last of them {@code last}
     */
    Impact impact(EmployeeId person, Week last, int weeks);

    /** Whether the person went to share the item or said that they did, and whether they said that it is not for them. */
    Reaction reaction(EmployeeId person, ItemId item);

    /**
     * @param readers people outside who followed the person's links, by week, oldest first
     * @param points earned in the last of these weeks; below zero when points were taken back
     */
    record Impact(List<Long> readers, long points) {
        public Impact {
            readers = List.copyOf(readers);
        }

        public boolean isNothing() {
            return readers.isEmpty() || readers.getLast() <= 0;
        }
    }
}
