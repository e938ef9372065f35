package io.fanfare.people;

import java.util.List;

/** What became of importing a people file. */
public sealed interface ImportOutcome {
    /**
     * Each row counts once: created, updated, unchanged or rejected.
     *
     * @param dropped heads of the columns that were not taken over
     */
    record Imported(
            String charset, int created, int updated, int unchanged, List<Rejection> rejected, List<String> dropped)
            implements ImportOutcome {
        public Imported {
            rejected = List.copyOf(rejected);
            dropped = List.copyOf(dropped);
        }
    }

    /** Not text in a charset and a shape that can be read; nothing was changed. */
    record NotReadable(PeopleFile.Unreadable why) implements ImportOutcome {}

    /** The heads do not say which column is which; nothing was changed. */
    record NotMapped(String field, String rule) implements ImportOutcome {}

    /** More rows than one call takes; nothing was changed. */
    record TooManyRows(int rows, int most) implements ImportOutcome {}
}
