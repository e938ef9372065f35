package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;

/** The append-only ledger: entries, what has been posted for a person and an item, and the balance. */
public interface Ledger {
    /** What has been posted; version 0 when nothing was. */
    Earned earned(EmployeeId person, ItemId item, Freshness freshness);

    /**
     * Posts a difference in one transaction: the entry (when points change), what is then posted, the balance. False when another posting
     * came between; nothing is written then. The same posting again is harmless.
     */
    boolean post(Posting posting);

    /**
     * @param version counts postings, also those that change readers alone
     * @param entries how many entries there are, the number of the last one
     */
    record Earned(Owed posted, long version, long entries) {
        public static final Earned NOTHING = new Earned(Owed.NOTHING, 0, 0);
    }

    /**
     * @param before what stood when the difference was computed
     * @param owed what stands afterwards
     * @param rules version of the rules
     */
    record Posting(EmployeeId person, ItemId item, Earned before, Owed owed, int rules, Instant at) {
        public Owed difference() {
            return owed.minus(before.posted());
        }

        public boolean isNothing() {
            return difference().isNothing();
        }

        public boolean changesPoints() {
            return !difference().points().isEmpty();
        }

        public Earned after() {
            return new Earned(owed, before.version() + 1, before.entries() + (changesPoints() ? 1 : 0));
        }
    }

    /** Whether the last moment's change must be seen: that costs twice as much. */
    enum Freshness {
        MAYBE_STALE,
        LATEST
    }
}
