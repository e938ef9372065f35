package io.fanfare.report;

import io.fanfare.content.Items;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Evidence;
import io.fanfare.engagement.HourControl;
import io.fanfare.engagement.Hours;
import io.fanfare.engagement.Judgement;
import io.fanfare.engagement.Rungs;
import io.fanfare.engagement.Scanners;
import io.fanfare.engagement.Verdicts;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Shows the hits behind an hour of an item's figures, each with its verdict, and nothing that leads to a person: not whose share it was, not
 * from which network address, not by which visitor. The share page is left out, since those who open it are colleagues.
 */
public final class AuditHits {
    /** How many hits a page holds at most. */
    public static final int PAGE = 500;
    /** Hits are kept for 35 days; an hour that is just being deleted is not shown half. */
    private static final Duration KEPT = Duration.ofDays(34);

    private final Items items;
    private final Figures figures;
    private final Hours hours;
    private final Scanners scanners;
    private final Networks networks;
    private final InstantSource clock;

    public AuditHits(
            Items items, Figures figures, Hours hours, Scanners scanners, Networks networks, InstantSource clock) {
        this.items = items;
        this.figures = figures;
        this.hours = hours;
        this.scanners = scanners;
        this.networks = networks;
        this.clock = clock;
    }

    /** @param after how many hits of the hour were shown before, 0 for the first page */
    public Outcome audit(ItemId item, Hour hour, int after) {
        var now = clock.instant();
        if (items.find(item).isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!HourControl.isSettled(hour, now)) {
            return new Outcome.NotSettled();
        }
        if (hour.end().plus(KEPT).isBefore(now)) {
            return new Outcome.Gone();
        }
        var rungs = figures.of(item).rungs();
        if (ActivePeople.anywhere(rungs) < PeopleCount.K) {
            return new Outcome.TooFew();
        }
        return page(item, hour, after, rungs);
    }

    private Outcome page(ItemId item, Hour hour, int after, Rungs rungs) {
        var evidence = hours.read(hour, Set.of(hour.plus(-1), hour.plus(1))).evidence();
        var rules = hours.rules(hour);
        var verdicts = new Verdicts(hour, evidence, scanners.known(), rules);
        var told = ActivePeople.networks(rungs);
        var hits = evidence.stream()
                .filter(Evidence.Seen.class::isInstance)
                .map(Evidence.Seen.class::cast)
                .filter(seen -> hour.contains(seen.moment()) && isOf(item, seen.hit()))
                .filter(seen -> verdicts.counts(seen.hit().person()))
                .sorted(Comparator.comparing(Evidence.Seen::moment).thenComparing(Evidence.Seen::naturalId))
                .toList();
        var page = hits.stream()
                .skip(after)
                .limit(PAGE)
                .map(seen -> hit(seen.hit(), verdicts.on(seen), told))
                .toList();
        int end = after + page.size();
        return new Outcome.Page(page, hits.size(), end < hits.size() ? end : 0, rules.number());
    }

    private static boolean isOf(ItemId item, Engagement.Hit hit) {
        return hit.item().equals(item) && !hit.isOfMail();
    }

    private AuditedHit hit(Engagement.Hit hit, Judgement judgement, Set<Integer> told) {
        var network = told.contains(hit.network())
                ? networks.find(hit.network()).map(Network::key).orElse(AuditedHit.OTHER)
                : AuditedHit.OTHER;
        return new AuditedHit(
                hit.moment().truncatedTo(ChronoUnit.SECONDS),
                network,
                judgement,
                AgentFamily.of(hit.agent()),
                hit.inside());
    }

    /**
     * A hit as an auditor sees it.
     *
     * @param at to the second
     * @param network its key; {@link #OTHER} for all networks that too few people used
     */
    public record AuditedHit(Instant at, String network, Judgement judgement, AgentFamily agent, boolean inside) {
        public static final String OTHER = "other";
    }

    /** What came of it. */
    public sealed interface Outcome {
        /**
         * @param hour how many hits the hour has
         * @param next what the next page comes after; 0 after the last
         */
        record Page(List<AuditedHit> hits, int hour, int next, int rulesVersion) implements Outcome {
            public Page {
                hits = List.copyOf(hits);
            }
        }

        /** There is no such item. */
        record Unknown() implements Outcome {}

        /** The hour may still change. */
        record NotSettled() implements Outcome {}

        /** The hits of the hour are deleted; its figures stand. */
        record Gone() implements Outcome {}

        /** The hits would be those of fewer than five people's shares. */
        record TooFew() implements Outcome {}
    }
}
