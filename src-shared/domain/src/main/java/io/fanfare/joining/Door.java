package io.fanfare.joining;

import io.fanfare.kernel.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Through which link somebody comes. */
public sealed interface Door {
    /** How many addresses may be given at one door a day: enough for a good day, too few to fill mailboxes. */
    int most();

    /** Whose invitation it is; null for nobody's. */
    @Nullable EmployeeId inviter();

    record OfColleague(EmployeeId inviter) implements Door {
        @Override
        public int most() {
            return 25;
        }
    }

    /** The page of somebody who leaves, who gives an address of their own; a second one for a typing error. */
    record OfLeaver(EmployeeId leaver) implements Door {
        @Override
        public int most() {
            return 2;
        }

        @Override
        public @Nullable EmployeeId inviter() {
            return null;
        }
    }

    record OfStand(int number) implements Door {
        @Override
        public int most() {
            return 250;
        }

        @Override
        public @Nullable EmployeeId inviter() {
            return null;
        }
    }
}
