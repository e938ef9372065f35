package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.content.NotForMe;
import io.fanfare.digest.PersonalWeeks;
import io.fanfare.engagement.Engagement;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Period;
import io.fanfare.kernel.Week;
import io.fanfare.points.Balance;
import io.fanfare.relevance.Past.Reaction;
import java.util.stream.Stream;

/** A person's weeks from the standings in their balance, and what they are done with from their share days: half a unit each. */
public final class DynamoPersonalWeeks implements PersonalWeeks {
    private final DynamoBalances balances;
    private final ShareDays days;

    public DynamoPersonalWeeks(Table table) {
        this.balances = new DynamoBalances(table);
        this.days = new ShareDays(table);
    }

    @Override
    public Impact impact(EmployeeId person, Week last, int weeks) {
        var balance = balances.of(person);
        var readers = Stream.iterate(last, Week::previous)
                .limit(weeks)
                .map(week -> Math.max(0, sum(balance, week).readers()))
                .toList()
                .reversed();
        return new Impact(readers, sum(balance, last).points());
    }

    private static Balance.Sum sum(Balance balance, Week week) {
        return balance.in(new Period.OfWeek(week));
    }

    @Override
    public Reaction reaction(EmployeeId person, ItemId item) {
        boolean shared = false;
        NotForMe declined = null;
        for (var day : days.of(item, person, Read.EVENTUAL)) {
            boolean page = day.network() == Engagement.Hit.SHARE_PAGE;
            for (var facts : day.hours().values()) {
                shared |= !page && (facts.firstIntent() > 0 || facts.confirmed() > 0);
                declined = page && declined == null ? facts.notForMe().orElse(null) : declined;
            }
        }
        return new Reaction(shared, declined);
    }
}
