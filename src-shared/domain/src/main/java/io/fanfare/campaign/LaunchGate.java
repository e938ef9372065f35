package io.fanfare.campaign;

import java.time.Instant;
import java.util.List;

/** Looks at a scheduled campaign once more when its moment has come. */
public interface LaunchGate {
    /** What stands in the way of its launch; empty when nothing does. */
    List<Obstacle> obstacles(Campaign campaign, Instant now);

    /**
     * One thing that stands in the way.
     *
     * @param rule id of the rule that it breaks
     * @param where what it is about
     * @param detail what was found; may be empty
     */
    record Obstacle(String rule, String where, String detail) {}
}
