package io.fanfare.campaign;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Asks for a mail to everybody who shared an item: those of one part of its shares, as they are known at one moment.
 *
 * @param part of the item's shares, 0 to {@link #PARTS} - 1
 * @param look which of the occasion's moments it waits for, from 0
 */
public record SharersOrder(ItemId item, Occasion occasion, int part, int look) {
    /** Into how many parts an item's shares are split. */
    public static final int PARTS = 16;

    public SharersOrder {
        if (part < 0 || part >= PARTS || look < 0 || look >= occasion.looks().size()) {
            throw new IllegalArgumentException("a part of the shares and a moment of the occasion");
        }
    }

    /** Every part, for the first look. */
    public static List<SharersOrder> all(ItemId item, Occasion occasion) {
        return IntStream.range(0, PARTS)
                .mapToObj(part -> new SharersOrder(item, occasion, part, 0))
                .toList();
    }

    /** When to look. */
    public Instant due() {
        return occasion.looks().get(look);
    }

    /** The same part once more, later; empty after the last look. */
    public Optional<SharersOrder> next() {
        return look + 1 < occasion.looks().size()
                ? Optional.of(new SharersOrder(item, occasion, part, look + 1))
                : Optional.empty();
    }

    /** Why they are written to. */
    public sealed interface Occasion {
        /** The moments at which to look who shared, at least one, the earliest first. */
        List<Instant> looks();

        /**
         * The item was recalled. A press on a share page is counted a quarter of an hour later or so, and pages may lag a little: whoever shared
         * it at the last moment is found by a later look.
         */
        record Recalled(Instant since) implements Occasion {
            private static final List<Duration> LOOKS =
                    List.of(Duration.ZERO, Duration.ofMinutes(30), Duration.ofMinutes(90));

            @Override
            public List<Instant> looks() {
                return LOOKS.stream().map(since::plus).toList();
            }
        }

        /** The campaign is over; by then its last hour has been judged. */
        record Ended(CampaignId campaign, Instant endsAt) implements Occasion {
            private static final Duration JUDGED = Duration.ofHours(3);

            @Override
            public List<Instant> looks() {
                return List.of(endsAt.plus(JUDGED));
            }
        }
    }
}
