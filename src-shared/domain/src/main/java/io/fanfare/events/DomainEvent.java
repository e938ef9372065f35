package io.fanfare.events;

import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Sha256;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened and stands, told at least once. It holds numbers alone, no name and no address: who wants more asks the API,
 * which has its own rights.
 */
public sealed interface DomainEvent {
    /** The same whenever the same fact is told: what a subscriber tells doubles by. */
    String id();

    /** When it happened, not when it is told. */
    Instant at();

    /**
     * Points were posted in the ledger, up or down. The one event about a person: the number stands for a colleague in this deployment.
     *
     * @param sequence the number of the entry among those of this person and item
     * @param points the sum of the reasons
     * @param rules version of the rules
     */
    record PointsPosted(
            EmployeeId person, ItemId item, long sequence, Instant at, long points, List<Reason> reasons, int rules)
            implements DomainEvent {
        public PointsPosted {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String id() {
            return person + "#" + item + "#" + sequence;
        }
    }

    /** What a rule gave for a UTC day; less than zero takes back. */
    record Reason(String rule, LocalDate day, long points) {}

    /**
     * The first person from outside followed a share.
     *
     * @param share stands for the share: the same for the same share and of no other use
     * @param network code of the network
     * @param at the hour in which it happened, by its start
     */
    record ShareReached(String share, ItemId item, int network, Instant at) implements DomainEvent {
        @Override
        public String id() {
            return "share#" + share;
        }
    }

    /**
     * A conversion stands, in an hour that has settled. Told again, as another fact, when it is corrected or put down to another share.
     *
     * @param conversion stands for it, whatever is corrected
     * @param order the sender's own; of two facts about one conversion the higher stands
     * @param at when the visitor converted
     * @param worth null when nobody said
     * @param visitor OUTSIDE, INSIDE or NOBODY, by the last touch within seven days
     * @param item whose share brought the visitor; null for NOBODY
     * @param network code of that share's network; 0 for NOBODY
     */
    record ConversionRecorded(
            String conversion,
            long order,
            Instant at,
            String kind,
            String source,
            @Nullable Worth worth,
            String visitor,
            @Nullable ItemId item,
            int network)
            implements DomainEvent {
        @Override
        public String id() {
            return "conversion#" + conversion + "#" + Sha256.hex(toString(), Integer.BYTES);
        }
    }

    /** @param minor in the currency's smallest unit */
    record Worth(long minor, String currency) {}

    /**
     * The window of a campaign that was launched has closed.
     *
     * @param at the end of its window
     */
    record CampaignEnded(
            CampaignId campaign, String kind, String goal, List<ItemId> items, Instant launchedAt, Instant at)
            implements DomainEvent {
        public CampaignEnded {
            items = List.copyOf(items);
        }

        @Override
        public String id() {
            return "campaign#" + campaign;
        }
    }
}
