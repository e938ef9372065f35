package io.fanfare.privacy;

import io.fanfare.delivery.WeekRow;
import io.fanfare.engagement.Hours;
import io.fanfare.guidance.Acceptances.Acceptance;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Accounts;
import io.fanfare.people.ConsentRecord;
import io.fanfare.people.Employee;
import io.fanfare.points.Balance;
import io.fanfare.points.Entry;
import io.fanfare.reward.Redemption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is kept about a person.
 *
 * @param untrackedSince null while readers are tied to the person
 * @param consents oldest first
 * @param guidelines the versions that the person accepted, oldest first
 * @param inviter through whose invitation they came; null for nobody's
 * @param invited how many came through theirs
 * @param weeks the mails of each week, oldest first
 * @param shares the days of their shares, by item
 */
public record OwnData(
        Employee person,
        @Nullable Instant untrackedSince,
        List<ConsentRecord> consents,
        List<Accounts.Known> accounts,
        List<Acceptance> guidelines,
        @Nullable EmployeeId inviter,
        int invited,
        List<WeekRow> weeks,
        Map<ItemId, List<Hours.ShareDay>> shares,
        Balance balance,
        List<Entry> entries,
        List<Redemption> redemptions) {
    public OwnData {
        consents = List.copyOf(consents);
        accounts = List.copyOf(accounts);
        guidelines = List.copyOf(guidelines);
        weeks = List.copyOf(weeks);
        shares = Map.copyOf(shares);
        entries = List.copyOf(entries);
        redemptions = List.copyOf(redemptions);
    }

    /** Where it is read. */
    @FunctionalInterface
    public interface Source {
        /** Empty for somebody who is not there, or not any more. */
        Optional<OwnData> of(EmployeeId person, Instant now);
    }
}
