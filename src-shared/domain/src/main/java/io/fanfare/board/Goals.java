package io.fanfare.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The goals of the company and of teams, some dozens at most. */
public interface Goals {
    /** By number; may lag a moment behind. */
    List<GoalProgress> all();

    Optional<GoalProgress> find(int goal);

    int nextId();

    /** Puts a goal in the place of what it was before; what was counted is forgotten, since the roll-up counts it anew. */
    void put(Goal goal);

    /** False when there is none. */
    boolean delete(int goal);

    /** Says how far it is; nothing when the goal is gone. */
    void counted(int goal, @Nullable Long now, Instant at);

    /** The goal that is nearest to its end and not reached yet, of the company or of that team; else one that is reached. */
    static Optional<GoalProgress> nearest(Collection<GoalProgress> goals, String team, Instant moment) {
        return GoalProgress.nearestFirst(goals.stream()
                        .filter(goal -> goal.goal().concerns(team))
                        .filter(goal -> goal.isOpen(moment)))
                .findFirst();
    }
}
