package io.fanfare.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds in memory, and a gate that says what it is told to say. */
final class FakeHolds implements Holds, LaunchGate {
    final List<Hold> holds = new ArrayList<>();
    List<Obstacle> obstacles = List.of();

    @Override
    public List<Obstacle> obstacles(Campaign campaign, java.time.Instant now) {
        return obstacles;
    }

    @Override
    public boolean hold(Hold hold) {
        return holds.add(hold);
    }

    @Override
    public Optional<Hold> of(Campaign campaign) {
        return holds.stream()
                .filter(hold -> hold.campaign().equals(campaign.id()))
                .findFirst();
    }
}
