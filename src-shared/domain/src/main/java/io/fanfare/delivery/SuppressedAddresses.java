package io.fanfare.delivery;

import io.fanfare.people.Employee.Suppression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that the mail service itself sends nothing to any more, for the whole account. */
public interface SuppressedAddresses {
    /** @param after where the page before ended, null for the first */
    Page page(@Nullable String after);

    /** Takes an address off the list; nothing happens when it is not on it. */
    void remove(String address);

    /** @param next null after the last page */
    record Page(List<Listed> addresses, @Nullable String next) {
        public Page {
            addresses = List.copyOf(addresses);
        }
    }

    /** @param address as the mail service has it */
    record Listed(String address, Suppression reason) {}
}
