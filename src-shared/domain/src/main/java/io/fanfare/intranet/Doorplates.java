package io.fanfare.intranet;

import java.util.Optional;

/** The one address for the company's own pages. */
public interface Doorplates {
    /** Empty until somebody asks for one. */
    Optional<Doorplate> find();

    /** Instead of the one before, which leads nowhere from then on. */
    void replace(Doorplate plate);
}
