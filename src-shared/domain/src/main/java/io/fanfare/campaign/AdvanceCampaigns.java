package io.fanfare.campaign;

import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.LaunchGate.Obstacle;
import io.fanfare.events.DomainEvent;
import io.fanfare.events.DomainEvents;
import io.fanfare.kernel.Moments;
import io.fanfare.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes the step that is due with every campaign of the agenda: launches what passes the gate, finishes launches that a crash cut off, notices that planning is
 * complete, closes windows. Each step is one conditional update, so that two runs at once do no harm.
 */
public final class AdvanceCampaigns {
    /** How long mails of a launch, or of the end of its pilot, may still move: some wait for the end of a long weekend, and then two days more. */
    private static final Duration MOTION = Duration.ofDays(6);
    /** After how long without an end segments are planned again: their messages may be lost. */
    private static final Duration PLANNING_PATIENCE = Duration.ofMinutes(15);
    /** How long until a campaign that is held back is looked at again: an item or a page may be mended meanwhile. */
    private static final Duration HOLDING = Duration.ofMinutes(15);

    private final Campaigns campaigns;
    private final PlannedPages pages;
    private final PlanOrders orders;
    private final SharersOrders sharers;
    private final DomainEvents events;
    private final LaunchGate gate;
    private final Holds holds;
    private final LaunchCampaign launcher;

    public AdvanceCampaigns(
            Campaigns campaigns,
            PlannedPages pages,
            PlanOrders orders,
            SharersOrders sharers,
            DomainEvents events,
            LaunchGate gate,
            Holds holds) {
        this.campaigns = campaigns;
        this.pages = pages;
        this.orders = orders;
        this.sharers = sharers;
        this.events = events;
        this.gate = gate;
        this.holds = holds;
        this.launcher = new LaunchCampaign(campaigns, orders);
    }

    /** One campaign's fault does not keep the others waiting; the first fault is thrown at the end. */
    public void advance(Instant now) {
        RuntimeException first = null;
        for (var campaign : campaigns.due(now)) {
            try {
                step(campaign, now);
            } catch (RuntimeException fault) {
                first = first == null ? fault : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private void step(Campaign campaign, Instant now) {
        boolean closed = !now.isBefore(campaign.endsAt());
        var launch = campaign.launch();
        switch (campaign.status()) {
            case DRAFT, SCHEDULED -> {
                if (closed) {
                    campaigns.advance(campaign, Status.ENDED, null);
                } else {
                    launch(campaign, now);
                }
            }
            case LAUNCHING, PLANNING, SENDING -> {
                if (launch == null) {
                    throw new IllegalStateException("campaign " + campaign.id() + " runs without a launch");
                }
                if (closed) {
                    end(campaign, launch, now);
                } else {
                    carryOn(campaign, launch, now);
                }
            }
            case ENDED -> {}
        }
    }

    /**
     * Told first, and who shared something of it has a mail coming: a crash before the end is written down does both once more at the next
     * tick, and never not at all. What is told already holds, since the window of a launched campaign no longer changes.
     */
    private void end(Campaign campaign, Launch launch, Instant now) {
        events.publish(List.of(new DomainEvent.CampaignEnded(
                campaign.id(),
                campaign.kind().name(),
                campaign.goal().name(),
                campaign.items(),
                launch.at(),
                campaign.endsAt())));
        if (campaign.kind() == Campaign.Kind.CONTENT) {
            var ended = new SharersOrder.Occasion.Ended(campaign.id(), campaign.endsAt());
            sharers.send(campaign.items().stream()
                    .flatMap(item -> SharersOrder.all(item, ended).stream())
                    .toList());
        }
        campaigns.advance(campaign, Status.ENDED, inMotion(campaign, launch, now) ? now : null);
    }

    private void launch(Campaign campaign, Instant now) {
        var startsAt = campaign.startsAt();
        if (campaign.status() == Status.DRAFT || startsAt == null || now.isBefore(startsAt)) {
            return;
        }
        var obstacles = gate.obstacles(campaign, now);
        if (obstacles.isEmpty()) {
            launch(campaign, startsAt, now);
        } else {
            holdBack(campaign, obstacles, now);
        }
    }

    /** First what is to be seen, then when to look again: a crash between the two looks again at the next tick. */
    private void holdBack(Campaign campaign, List<Obstacle> obstacles, Instant now) {
        holds.hold(new Hold(campaign.id(), campaign.version(), now, obstacles));
        var again = now.plus(HOLDING);
        campaigns.remind(campaign, again.isBefore(campaign.endsAt()) ? again : campaign.endsAt());
    }

    private void launch(Campaign campaign, Instant startsAt, Instant now) {
        switch (launcher.launch(campaign.id(), "due-" + Moments.text(startsAt), now)) {
            // Nothing to do until somebody changes it, which puts it back on the agenda, or its window closes.
            case LaunchOutcome.Unfit _ -> campaigns.remind(campaign, campaign.endsAt());
            case LaunchOutcome.Launched _,
                    LaunchOutcome.AlreadyLaunched _,
                    LaunchOutcome.Conflict _,
                    LaunchOutcome.Unknown _ -> {}
        }
    }

    private void carryOn(Campaign campaign, Launch launch, Instant now) {
        switch (campaign.status()) {
            case LAUNCHING -> {
                if (!now.isBefore(launch.at().plus(LaunchCampaign.PATIENCE))) {
                    launcher.plan(campaign, launch);
                }
            }
            case PLANNING -> finishPlanning(campaign, launch, now);
            case DRAFT, SCHEDULED, SENDING, ENDED -> {}
        }
    }

    private void finishPlanning(Campaign campaign, Launch launch, Instant now) {
        var done = pages.of(campaign.id()).stream()
                .filter(PlannedPage::isLast)
                .map(PlannedPage::segment)
                .collect(Collectors.toSet());
        if (done.size() == Roster.SEGMENTS) {
            campaigns.advance(campaign, Status.SENDING, now);
        } else if (!now.isBefore(launch.at().plus(PLANNING_PATIENCE))) {
            orders.send(IntStream.range(0, Roster.SEGMENTS)
                    .filter(segment -> !done.contains(segment))
                    .mapToObj(segment -> PlanOrder.first(campaign.id(), segment))
                    .toList());
            campaigns.remind(campaign, now.plus(PLANNING_PATIENCE));
        }
    }

    /** Whether mails of that launch may still be on their way. */
    public static boolean inMotion(Campaign campaign, Launch launch, Instant now) {
        return now.isBefore(restsAt(campaign, launch));
    }

    /** When the last mails of that launch rest. */
    public static Instant restsAt(Campaign campaign, Launch launch) {
        return campaign.conduct().forAll(launch.at()).plus(MOTION);
    }
}
