package io.fanfare.aws.dynamo;

import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.points.Facts;
import java.util.Collection;

/** The share days of a pair, in one strong query. */
public final class DynamoFacts implements Facts {
    private final ShareDays days;

    public DynamoFacts(Table main) {
        this.days = new ShareDays(main);
    }

    @Override
    public Collection<Hours.ShareDay> of(EmployeeId person, ItemId item) {
        return days.of(item, person, Table.Read.STRONG);
    }
}
