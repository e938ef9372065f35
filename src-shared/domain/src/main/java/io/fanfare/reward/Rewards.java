package io.fanfare.reward;

import java.util.List;
import java.util.Optional;

/** The rewards, some dozens at most. */
public interface Rewards {
    /** By number; may lag a moment behind. */
    List<Offered> all();

    /** As it stands now. */
    Optional<Offered> find(int reward);

    int nextId();

    void create(Reward reward);

    /** In the place of the one that was seen, with as much given; false when either is no longer so. */
    boolean replace(Offered seen, Reward next);

    /** Keeps what a draw came to; false when somebody entered or left meanwhile, or it was drawn. */
    boolean draw(Offered seen, Offered.Drawn drawn);
}
