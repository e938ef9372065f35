package io.fanfare.delivery;

import io.fanfare.kernel.EmployeeId;

/** Where the links to people's data go. */
@FunctionalInterface
public interface DataLinkRoutes {
    Route of(EmployeeId person, int number);

    /** Where a link goes. */
    sealed interface Route {
        /** To the address that is known. */
        record Known() implements Route {}

        /** To one that the person says is theirs, and has not shown to be. */
        record Unproven(String address) implements Route {}

        /** Nowhere: it is not the person's present one. */
        record None() implements Route {}
    }
}
