package io.fanfare.delivery;

import io.fanfare.people.Employee;
import io.fanfare.people.Employee.Suppression;
import io.fanfare.people.MailAddress;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.Roster;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings what the mail service knows of addresses into the roster: events of bounces and complaints may be lost on their way. Running it
 * again changes nothing. What is suppressed here alone stays so.
 */
public final class ReconcileSuppressions {
    private final SuppressedAddresses list;
    private final PeopleRegister register;
    private final Roster roster;

    public ReconcileSuppressions(SuppressedAddresses list, PeopleRegister register, Roster roster) {
        this.list = list;
        this.register = register;
        this.roster = roster;
    }

    public Outcome reconcile() {
        var outcome = new Outcome(0, 0, 0);
        @Nullable String after = null;
        do {
            var page = list.page(after);
            outcome = outcome.plus(reconcile(page));
            after = page.next();
        } while (after != null);
        return outcome;
    }

    private Outcome reconcile(SuppressedAddresses.Page page) {
        var reasons = new HashMap<String, Suppression>();
        for (var listed : page.addresses()) {
            MailAddress.normalised(listed.address())
                    .ifPresent(address -> reasons.merge(address, listed.reason(), ReconcileSuppressions::weightier));
        }
        var people = register.byAddress(reasons.keySet());
        int suppressed = 0;
        for (Map.Entry<String, Employee> known : people.entrySet()) {
            var reason = reasons.get(known.getKey());
            if (reason != null && isNews(known.getValue(), reason)) {
                roster.suppress(known.getValue().id(), reason);
                suppressed++;
            }
        }
        return new Outcome(page.addresses().size(), people.size(), suppressed);
    }

    private static Suppression weightier(Suppression one, Suppression other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** A look that spares a refused write a night for everybody who is suppressed already. */
    private static boolean isNews(Employee person, Suppression reason) {
        var before = person.suppressed();
        return before == null || reason.lighter().contains(before);
    }

    /**
     * @param listed how many addresses the mail service has on its list
     * @param known how many of them are people's
     * @param suppressed how many of those were not suppressed here for that reason
     */
    public record Outcome(int listed, int known, int suppressed) {
        private Outcome plus(Outcome more) {
            return new Outcome(listed + more.listed, known + more.known, suppressed + more.suppressed);
        }
    }
}
