package io.fanfare.points;

import java.util.List;

/** Where the versions of the rules are kept. */
public interface RuleVersions {
    /** Every version, in order of the days on which they begin. */
    List<RuleBooks.Version> all();

    /** Keeps a version; one that begins on the same day gives way. */
    void keep(RuleBooks.Version version);
}
