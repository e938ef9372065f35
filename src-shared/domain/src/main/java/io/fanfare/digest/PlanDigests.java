package io.fanfare.digest;

import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrders;
import java.time.Instant;
import java.util.List;

/**
 * Asks for the digests of one page of a slot, then for the page after it. Nothing is recorded: a page that comes twice, or again after a
 * crash, asks twice, and the second digest meets the claim of the first.
 */
public final class PlanDigests {
    /** How many people one page has at most. */
    public static final int PAGE = 500;
    /** A million people in one part: more pages than that are a loop. */
    private static final int MAX_HOPS = 2_000;

    private final DigestCalendar calendar;
    private final DigestPages pages;
    private final MailOrders mails;
    private final int size;

    /** @param size how many people a page has, at most {@link #PAGE} */
    public PlanDigests(DigestCalendar calendar, DigestPages pages, MailOrders mails, int size) {
        this.calendar = calendar;
        this.pages = pages;
        this.mails = mails;
        this.size = size;
    }

    public void plan(DigestPage page, Instant now) {
        if (page.hop() > MAX_HOPS) {
            throw new IllegalStateException("part " + page.part() + " of a digest slot does not end");
        }
        if (!DueSlots.isInTime(page.start(), now)) {
            return;
        }
        var people = calendar.members(page.slot(), page.part(), page.after(), size);
        mails.send(people.stream()
                .map(person -> new MailOrder.ForDigest(person, page.week(), page.start()))
                .toList());
        if (people.size() == size) {
            pages.send(List.of(page.next(people.getLast().value())));
        }
    }
}
