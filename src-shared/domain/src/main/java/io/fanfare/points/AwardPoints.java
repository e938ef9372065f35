package io.fanfare.points;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.InstantSource;

/** Posts what a person is owed for an item less what has been posted, up or down. */
public final class AwardPoints {
    /** Two postings for one pair at once are rare; more than a few in a row are not: then the queue tries again later. */
    private static final int ATTEMPTS = 4;

    private final Facts facts;
    private final Ledger ledger;
    private final RuleBook rules;
    private final InstantSource clock;

    public AwardPoints(Facts facts, Ledger ledger, RuleBook rules, InstantSource clock) {
        this.facts = facts;
        this.ledger = ledger;
        this.rules = rules;
        this.clock = clock;
    }

    /** Fails with an {@link IllegalStateException} when other postings keep coming between. */
    public Outcome award(EmployeeId person, ItemId item) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var freshness = attempt == 0 ? Ledger.Freshness.MAYBE_STALE : Ledger.Freshness.LATEST;
            var posting = posting(person, item, freshness);
            if (posting.isNothing()) {
                // A stale row could hide a posting that has to be taken back: only the latest may say that all is done.
                posting = posting(person, item, Ledger.Freshness.LATEST);
                if (posting.isNothing()) {
                    return new Outcome.UpToDate();
                }
            }
            if (ledger.post(posting)) {
                return new Outcome.Posted(posting.difference().total());
            }
        }
        throw new IllegalStateException("other postings for the same person and item keep coming between");
    }

    private Ledger.Posting posting(EmployeeId person, ItemId item, Ledger.Freshness freshness) {
        var now = clock.instant();
        var owed = Owed.of(facts.of(person, item), rules, now);
        return new Ledger.Posting(person, item, ledger.earned(person, item, freshness), owed, rules.version(), now);
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param points the difference, up or down; 0 when only the number of readers changed */
        record Posted(long points) implements Outcome {}

        /** What is owed had been posted already. */
        record UpToDate() implements Outcome {}
    }
}
