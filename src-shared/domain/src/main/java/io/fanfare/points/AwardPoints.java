package io.fanfare.points;

import io.fanfare.engagement.Hours;
import io.fanfare.events.DomainEvents;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * Posts what a person is owed for an item less what has been posted, up or down, and tells of each entry at least once: after it is written,
 * and again where the run that wrote it may have died before it told. Such a run is repeated, and everything that it wrote is younger than
 * what it was asked.
 */
public final class AwardPoints {
    /** Two postings for one pair at once are rare; more than a few in a row are not: then the queue tries again later. */
    private static final int ATTEMPTS = 4;
    /** Whoever asks and whoever posts have clocks of their own. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final Facts facts;
    private final AuthorCredit credit;
    private final Ledger ledger;
    private final DomainEvents events;
    private final Supplier<RuleBooks> rules;
    private final InstantSource clock;

    public AwardPoints(
            Facts facts,
            AuthorCredit credit,
            Ledger ledger,
            DomainEvents events,
            Supplier<RuleBooks> rules,
            InstantSource clock) {
        this.facts = facts;
        this.credit = credit;
        this.ledger = ledger;
        this.events = events;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Fails with an {@link IllegalStateException} when other postings keep coming between.
     *
     * @param asked when it was asked for: a repetition brings the moment of the first time
     */
    public Outcome award(EmployeeId person, ItemId item, Instant asked) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var freshness = attempt == 0 ? Ledger.Freshness.MAYBE_STALE : Ledger.Freshness.LATEST;
            var work = work(person, item, freshness);
            if (work.posting().isNothing()) {
                // A stale row could hide a posting that has to be taken back: only the latest may say that all is done.
                work = work(person, item, Ledger.Freshness.LATEST);
            }
            tellAgain(work, asked.minus(SKEW));
            if (work.posting().isNothing()) {
                return new Outcome.UpToDate();
            }
            switch (ledger.post(work.posting())) {
                case DONE -> {
                    tellNew(work);
                    return new Outcome.Posted(work.posting().difference().total());
                }
                case TAKES_NO_PART -> {
                    return new Outcome.TakesNoPart();
                }
                case OVERTAKEN -> {}
            }
        }
        throw new IllegalStateException("other postings for the same person and item keep coming between");
    }

    private Work work(EmployeeId person, ItemId item, Ledger.Freshness freshness) {
        var now = clock.instant();
        var days = facts.of(person, item);
        var books = rules.get();
        var owed = Owed.of(days, credit.of(person, item), books, now);
        var earned = ledger.earned(person, item, freshness);
        int version = books.version(owed.minus(earned.posted()), LocalDate.ofInstant(now, ZoneOffset.UTC));
        return new Work(days, new Ledger.Posting(person, item, earned, owed, version, now));
    }

    private void tellNew(Work work) {
        work.posting().entry().ifPresent(entry -> tell(work, entry));
    }

    private void tellAgain(Work work, Instant since) {
        var posting = work.posting();
        var last = posting.before().last();
        if (last != null && !last.at().isBefore(since)) {
            ledger.since(posting.person(), posting.item(), since).forEach(entry -> tell(work, entry));
        }
    }

    /** What the health probe earns is nobody's business. */
    private void tell(Work work, Entry.Shares entry) {
        var posting = work.posting();
        if (posting.person().isHidden()) {
            return;
        }
        events.publish(Announcements.of(posting.person(), entry, work.days(), posting.at()));
    }

    /** The facts as read, and what they leave to post. */
    private record Work(Collection<Hours.ShareDay> days, Ledger.Posting posting) {}

    /** What came of it. */
    public sealed interface Outcome {
        /** @param points the difference, up or down; 0 when only the number of readers changed */
        record Posted(long points) implements Outcome {}

        /** What is owed had been posted already. */
        record UpToDate() implements Outcome {}

        /** The person has left the points. */
        record TakesNoPart() implements Outcome {}
    }
}
