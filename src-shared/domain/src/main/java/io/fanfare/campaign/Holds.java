package io.fanfare.campaign;

import java.util.Optional;

/** Campaigns that are held back at their moment. */
public interface Holds {
    /** Keeps the hold; false when the same obstacles of the same version stand there already. */
    boolean hold(Hold hold);

    /** Why that campaign, as it is now, is held back. */
    Optional<Hold> of(Campaign campaign);
}
