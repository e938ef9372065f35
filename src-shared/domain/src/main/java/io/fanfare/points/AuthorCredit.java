package io.fanfare.points;

import io.fanfare.engagement.Firsts.First;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.util.List;

/** For what an author is credited. */
public interface AuthorCredit {
    /** Nobody is credited. */
    AuthorCredit NONE = (_, _) -> List.of();

    /**
     * The other people whose share of the item first reached somebody, in order, when this person made the item: those of days on which the
     * author worked here. Empty for everybody else, and for a mailbox that nobody reads.
     */
    List<First> of(EmployeeId person, ItemId item);
}
