package io.fanfare.digest;

import io.fanfare.kernel.Week;
import java.time.Instant;

/**
 * Asks for the digests of a bounded part of a slot: some people of one of its parts.
 *
 * @param start the moment of the slot's local start
 * @param week in which its digests are claimed
 * @param part of the slot, 0 to {@link DigestCalendar#PARTS} - 1
 * @param hop how many pages of that part came before
 * @param after number of the last person of the page before, 0 at first
 */
public record DigestPage(DigestSlot slot, Instant start, Week week, int part, int hop, int after) {
    public DigestPage {
        if (part < 0 || part >= DigestCalendar.PARTS || hop < 0 || after < 0) {
            throw new IllegalArgumentException("not a page of a digest slot");
        }
    }

    DigestPage next(int last) {
        return new DigestPage(slot, start, week, part, hop + 1, last);
    }
}
