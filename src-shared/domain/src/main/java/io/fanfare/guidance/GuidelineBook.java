package io.fanfare.guidance;

import java.util.List;
import java.util.Optional;

/** The guidelines in every form that they ever had. */
public interface GuidelineBook {
    /** Empty before the first. */
    Optional<Guidelines> current();

    /** Every version, newest first. */
    List<Guidelines> all();

    /** Keeps a version for good; false when its number is taken. */
    boolean keep(Guidelines guidelines);
}
