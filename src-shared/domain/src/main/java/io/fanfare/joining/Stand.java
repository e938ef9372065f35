package io.fanfare.joining;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place where people find a code without knowing anybody: a stand in the hall, a poster in the canteen.
 *
 * @param name what those who run the programme call it; nobody else sees it
 * @param department where it hangs; null for the whole company
 * @param until the first day on which its code leads nowhere
 */
public record Stand(int number, String name, @Nullable String department, LocalDate until, Instant at) {
    public boolean isOpen(LocalDate today) {
        return today.isBefore(until);
    }
}
