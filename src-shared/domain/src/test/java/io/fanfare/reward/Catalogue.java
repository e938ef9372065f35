package io.fanfare.reward;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.reward.Redemption.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rewards and requests in memory, with everybody's points beside them. */
final class Catalogue implements Rewards, Redemptions {
    final Map<Integer, Offered> offered = new HashMap<>();
    final List<Redemption> redemptions = new ArrayList<>();
    final Map<EmployeeId, Long> points = new HashMap<>();

    @Override
    public List<Offered> all() {
        return List.copyOf(offered.values());
    }

    @Override
    public Optional<Offered> find(int reward) {
        return Optional.ofNullable(offered.get(reward));
    }

    @Override
    public int nextId() {
        return offered.size() + 1;
    }

    @Override
    public void create(Reward reward) {
        var stock = reward.stock();
        offered.put(reward.id(), new Offered(reward, stock == null ? null : stock.longValue(), 0, null));
    }

    @Override
    public boolean replace(Offered seen, Reward next) {
        offered.put(next.id(), new Offered(next, seen.left(), seen.given(), null));
        return true;
    }

    @Override
    public boolean draw(Offered seen, Offered.Drawn drawn) {
        offered.put(seen.reward().id(), new Offered(seen.reward(), seen.left(), seen.given(), drawn));
        return true;
    }

    @Override
    public List<Redemption> of(EmployeeId person) {
        return redemptions.stream().filter(one -> one.person().equals(person)).toList();
    }

    @Override
    public List<Redemption> ofReward(Reward reward) {
        return redemptions.stream().filter(one -> one.reward() == reward.id()).toList();
    }

    @Override
    public List<Redemption> newest(@Nullable Status status, int limit) {
        return redemptions.reversed();
    }

    @Override
    public Optional<Redemption> find(String id, Instant at) {
        return redemptions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public Asked ask(Redemption redemption, Offered seen) {
        if (points.getOrDefault(redemption.person(), 0L) < redemption.points()) {
            return Asked.SHORT;
        }
        move(redemption, seen.reward(), 1);
        redemptions.add(redemption);
        return Asked.DONE;
    }

    private void move(Redemption redemption, Reward reward, long sign) {
        points.merge(redemption.person(), -sign * redemption.points(), Long::sum);
        var before = offered.get(reward.id());
        var left = before.left();
        long given = reward.terms() instanceof Reward.Terms.Cause ? redemption.points() : 1;
        offered.put(
                reward.id(),
                new Offered(reward, left == null ? null : left - sign, before.given() + sign * given, before.drawn()));
    }

    @Override
    public boolean approve(Redemption redemption, Instant at) {
        return settle(redemption, Status.APPROVED, at);
    }

    @Override
    public boolean cancel(Redemption redemption, Reward reward, Instant at) {
        boolean done = settle(redemption, Status.CANCELLED, at);
        if (done) {
            move(redemption, reward, -1);
        }
        return done;
    }

    private boolean settle(Redemption redemption, Status status, Instant at) {
        int place = redemptions.indexOf(redemption);
        if (place < 0 || redemption.status() != Status.REQUESTED) {
            return false;
        }
        redemptions.set(place, redemption.settled(status, at));
        return true;
    }
}
