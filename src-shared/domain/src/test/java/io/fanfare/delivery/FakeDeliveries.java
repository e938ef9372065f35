package io.fanfare.delivery;

import io.fanfare.delivery.Delivery.State;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What became of mails, in memory, everybody in segment 0: one claim wins, a released one may be claimed again, asks are counted by person and week. */
public final class FakeDeliveries implements Deliveries {
    private final Map<Key, Delivery> mails = new HashMap<>();

    private final Map<String, Restraint> restraints = new HashMap<>();

    private record Key(Week week, EmployeeId person, MailKey mail) {}

    @Override
    public ClaimOutcome claim(Claim claim, int budget) {
        var key = new Key(claim.week(), claim.person(), claim.mail());
        var before = mails.get(key);
        if (before != null && before.state() != State.RELEASED && before.state() != State.CARRIED) {
            return new ClaimOutcome.AlreadyClaimed(before.state());
        }
        int attempt = before == null ? 0 : before.attempt();
        if (claim.ask()
                && asks(claim.week(), claim.person())
                        >= restraint(claim.week(), claim.person()).most(budget)) {
            mails.put(key, new Delivery(State.CARRIED, attempt, false, claim.texts(), null, claim.at()));
            return new ClaimOutcome.OverBudget();
        }
        var restraint = claim.restraint();
        if (restraint != null) {
            restraints.put(claim.week() + " " + claim.person(), restraint);
        }
        mails.put(key, new Delivery(State.CLAIMED, attempt + 1, claim.ask(), claim.texts(), null, claim.at()));
        return new ClaimOutcome.Claimed(claim.attempt(attempt + 1), week(claim.week(), claim.person()));
    }

    @Override
    public boolean release(ClaimId claim) {
        return settle(claim, State.RELEASED);
    }

    @Override
    public void sent(ClaimId claim, String messageId) {
        heard(claim, State.SENT, messageId);
    }

    @Override
    public void refused(ClaimId claim) {
        settle(claim, State.REFUSED);
    }

    private boolean settle(ClaimId claim, State state) {
        var mail = mails.get(key(claim));
        if (mail == null || mail.attempt() != claim.attempt() || mail.state() != State.CLAIMED) {
            return false;
        }
        mails.put(key(claim), new Delivery(state, mail.attempt(), false, mail.texts(), null, mail.at()));
        return true;
    }

    @Override
    public void skipped(Claim claim) {
        mails.putIfAbsent(
                new Key(claim.week(), claim.person(), claim.mail()),
                new Delivery(State.REFUSED, 0, false, Map.of(), null, claim.at()));
    }

    @Override
    public void heard(ClaimId claim, State state, String messageId) {
        var mail = Objects.requireNonNull(mails.get(key(claim)));
        if (mail.attempt() == claim.attempt() && state.before().contains(mail.state())) {
            mails.put(key(claim), new Delivery(state, mail.attempt(), mail.ask(), mail.texts(), messageId, mail.at()));
        }
    }

    @Override
    public WeekRow week(Week week, EmployeeId person) {
        var own = new HashMap<MailKey, Delivery>();
        mails.forEach((key, mail) -> {
            if (key.week().equals(week) && key.person().equals(person)) {
                own.put(key.mail(), mail);
            }
        });
        return new WeekRow(week, person, asks(week, person), restraint(week, person), own);
    }

    @Override
    public List<WeekRow> segment(Week week, int segment) {
        return segment > 0
                ? List.of()
                : mails.keySet().stream()
                        .filter(key -> key.week().equals(week))
                        .map(Key::person)
                        .distinct()
                        .map(person -> week(week, person))
                        .toList();
    }

    private Restraint restraint(Week week, EmployeeId person) {
        return restraints.getOrDefault(week + " " + person, Restraint.NONE);
    }

    private int asks(Week week, EmployeeId person) {
        return (int) mails.entrySet().stream()
                .filter(entry -> entry.getKey().week().equals(week)
                        && entry.getKey().person().equals(person)
                        && entry.getValue().ask())
                .count();
    }

    private static Key key(ClaimId claim) {
        return new Key(claim.week(), claim.person(), claim.mail());
    }
}
