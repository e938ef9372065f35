package io.fanfare.delivery;

import io.fanfare.campaign.SharersOrder;
import io.fanfare.campaign.SharersOrder.Occasion;
import io.fanfare.campaign.SharersOrders;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Week;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Queues the mails of an occasion for one part of an item's sharers when its moment has come, and then the next look. The week is that of the
 * occasion, whenever somebody looks: a person whom two looks find, or the same look twice, meets the claim of the first mail.
 */
public final class WriteToSharers {
    private final Sharers sharers;
    private final SharersOrders orders;
    private final MailOrders mails;

    public WriteToSharers(Sharers sharers, SharersOrders orders, MailOrders mails) {
        this.sharers = sharers;
        this.orders = orders;
        this.mails = mails;
    }

    /** How many mails were queued; empty when the order waits once more. */
    public Optional<Integer> write(SharersOrder order, Instant now) {
        if (now.isBefore(order.due())) {
            orders.sendLater(order, delay(order, now));
            return Optional.empty();
        }
        var asked = sharers.of(order.item(), order.part()).stream()
                .map(person -> mail(order, person))
                .toList();
        mails.send(asked);
        order.next().ifPresent(next -> orders.sendLater(next, delay(next, now)));
        return Optional.of(asked.size());
    }

    private static MailOrder mail(SharersOrder order, EmployeeId person) {
        return switch (order.occasion()) {
            case Occasion.Recalled(var since) -> new MailOrder.ForRecall(order.item(), person, Week.of(since), since);
            case Occasion.Ended(var campaign, var endsAt) ->
                new MailOrder.ForResults(campaign, person, Week.of(endsAt));
        };
    }

    private static Duration delay(SharersOrder order, Instant now) {
        var rest = Duration.between(now, order.due());
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(SharersOrders.LONGEST) > 0 ? SharersOrders.LONGEST : rest;
    }
}
