package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The append-only ledger: entries, what has been posted for a person and an item, and the balance. */
public interface Ledger {
    /** What has been posted; version 0 when nothing was. */
    Earned earned(EmployeeId person, ItemId item, Freshness freshness);

    /** The entries of a person and an item from that moment on, in order, read strongly. */
    List<Entry.Shares> since(EmployeeId person, ItemId item, Instant since);

    /**
     * Posts a difference in one transaction: the entry (when points change), what is then posted, the balance; or nothing. The same posting
     * again is harmless.
     */
    Written post(Posting posting);

    /**
     * @param version counts postings, also those that change readers alone
     * @param last the last entry; null before the first
     */
    record Earned(Owed posted, long version, Entry.@Nullable Shares last) {
        public static final Earned NOTHING = new Earned(Owed.NOTHING, 0, null);

        /** How many entries there are, the number of the last one. */
        public long entries() {
            return last == null ? 0 : last.sequence();
        }
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

        /** The entry that this writes; none when only the number of readers changes. */
        public Optional<Entry.Shares> entry() {
            var difference = difference();
            return difference.points().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Entry.Shares(item, before.entries() + 1, difference, rules, at));
        }

        public Earned after() {
            return new Earned(owed, before.version() + 1, entry().orElse(before.last()));
        }
    }

    /** What became of a posting. */
    enum Written {
        DONE,
        /** Another posting came between. */
        OVERTAKEN,
        /** The person has left the points. */
        TAKES_NO_PART
    }

    /** Whether the last moment's change must be seen: that costs twice as much. */
    enum Freshness {
        MAYBE_STALE,
        LATEST
    }
}
