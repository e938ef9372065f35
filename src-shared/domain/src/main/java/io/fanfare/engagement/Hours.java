package io.fanfare.engagement;

import io.fanfare.conversion.ShareCredit;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evidence by hour, and the figures that are folded from it. */
public interface Hours {
    /** Every hour that is not sealed, in order. */
    List<HourControl> open();

    /** What an hour is judged by; the current rules where none are noted, or no longer. */
    Rules rules(Hour hour);

    /** Has an hour judged again. */
    void mark(Hour hour);

    /** Has an hour judged again, by these rules from now on; an hour that is gone stays gone. */
    void judgeBy(Hour hour, Rules rules);

    /** Takes the hour for one run, which gets the next number; empty when another run has it, or the hour is gone. */
    Optional<HourControl> lease(Hour hour, Instant now, Duration length);

    /** What a run judges: the hour, and of the given neighbours what lies within ten minutes of it; read strongly. */
    Reading read(Hour hour, Set<Hour> neighbours);

    /**
     * SETs the hour in the days of these shares; a newer run's figures stand. False when one was met. Hours whose conversions rest on a share
     * that was set are marked.
     */
    boolean setShares(Hour hour, long run, Map<ShareKey, HourFacts> facts);

    /** SETs the hour in the days of these items; a newer run's figures stand. False when one was met. */
    boolean setItems(Hour hour, long run, Map<Fold.ItemOnNetwork, HourFacts> counts);

    /** SETs the hour in the days of these pages; a newer run's figures stand. False when one was met. */
    boolean setPages(Hour hour, long run, Map<PageFold.Page, PageFold.Counts> counts);

    /** Keeps what this run found on pages, as {@link #keepFold} does for shares. */
    void keepPages(Hour hour, long run, PageFold fold);

    /** Keeps what this run found, for the next run to compare with; what a newer run kept stands. */
    void keepFold(Hour hour, long run, Fold fold);

    /** Ends a run: {@code judged} becomes the mark that it had read. False when another run took over. */
    boolean finish(HourControl run, Instant at, boolean settled);

    /** Forgets an hour whose figures no longer change. */
    void seal(Hour hour);

    /** All shares of an item with their days, read strongly: an author's credit rests on them. */
    Collection<ShareDay> shareDays(ItemId item);

    /** How often the rungs of an item were set, read strongly; 0 for never. */
    long rungsVersion(ItemId item);

    /**
     * SETs the rungs of an item and whose shares first reached somebody.
     *
     * @param seen the version that stood before the shares were read; false, and nothing is written, when somebody has set them since
     */
    boolean setRungs(ItemId item, long seen, Rungs rungs, Firsts firsts, Instant at);

    /** Deletes the salts of days before this one; the hashes made with them can then no longer be tied to anybody. */
    void deleteSaltsBefore(LocalDate day);

    /**
     * @param lastFold what the last finished run found; empty when none has finished
     * @param lastPages the same for pages
     */
    record Reading(List<Evidence> evidence, Fold lastFold, PageFold lastPages) {
        public Reading {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One day of a share: its hours with what they hold.
     *
     * @param conversions what was converted in these hours and is put down to the share
     */
    record ShareDay(
            EmployeeId person,
            int network,
            LocalDate day,
            Map<Hour, HourFacts> hours,
            Map<Hour, ShareCredit> conversions) {
        public ShareDay {
            hours = Map.copyOf(hours);
            conversions = Map.copyOf(conversions);
        }
    }
}
