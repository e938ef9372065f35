package io.fanfare.aws.dynamo;

import io.fanfare.aws.dynamo.Table.Read;
import io.fanfare.delivery.Sharers;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Hours;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.List;

/** Sharers from the share days of a part of an item's shares, all pages of it. */
public final class DynamoSharers implements Sharers {
    private final ShareDays days;

    public DynamoSharers(Table table) {
        this.days = new ShareDays(table);
    }

    @Override
    public List<EmployeeId> of(ItemId item, int part) {
        return days.of(item, part, Read.EVENTUAL).stream()
                .filter(DynamoSharers::isShare)
                .map(Hours.ShareDay::person)
                .distinct()
                .toList();
    }

    private static boolean isShare(Hours.ShareDay day) {
        return day.network() != Engagement.Hit.SHARE_PAGE
                && day.hours().values().stream()
                        .anyMatch(facts -> facts.firstIntent() > 0
                                || facts.confirmed() > 0
                                || facts.preview() > 0
                                || facts.human() > 0);
    }
}
