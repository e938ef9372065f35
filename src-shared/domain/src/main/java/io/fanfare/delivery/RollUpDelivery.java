package io.fanfare.delivery;

import io.fanfare.campaign.AdvanceCampaigns;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.NotAsked;
import io.fanfare.campaign.PlannedPage;
import io.fanfare.campaign.PlannedPages;
import io.fanfare.delivery.Delivery.State;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Canaries;
import io.fanfare.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts what became of the mails of launched campaigns to people, not to canaries, by reading the week rows anew and setting the figures:
 * every ten minutes at first, more rarely as a launch grows old, for the last time six days after it, or after its pilot.
 */
public final class RollUpDelivery {
    private static final Duration OFTEN = Duration.ofMinutes(10);
    /** A count waits for at least this part of the launch's age. */
    private static final int PART_OF_AGE = 12;

    private final Campaigns campaigns;
    private final PlannedPages pages;
    private final Deliveries deliveries;
    private final DeliveryReports reports;
    private final Canaries canaries;

    public RollUpDelivery(
            Campaigns campaigns,
            PlannedPages pages,
            Deliveries deliveries,
            DeliveryReports reports,
            Canaries canaries) {
        this.campaigns = campaigns;
        this.pages = pages;
        this.deliveries = deliveries;
        this.reports = reports;
        this.canaries = canaries;
    }

    /** Counts the mails of every campaign of the agenda that is past planning. */
    public void rollUp(Instant now) {
        var launched = campaigns.due(now).stream()
                .filter(campaign -> campaign.status() == Status.SENDING || campaign.status() == Status.ENDED)
                .flatMap(campaign -> Launched.of(campaign).stream())
                .toList();
        var byWeek = new HashMap<Week, Map<CampaignId, Tally>>();
        for (var one : launched) {
            var tally = new Tally();
            one.weeks(now)
                    .forEach(week -> tally.add(byWeek.computeIfAbsent(week, each -> tallies(each, now))
                            .getOrDefault(one.campaign().id(), new Tally())));
            reports.put(
                    one.campaign().id(), tally.figures(pages.of(one.campaign().id()), now));
            campaigns.remind(one.campaign(), nextStep(one, now));
        }
    }

    private Map<CampaignId, Tally> tallies(Week week, Instant now) {
        var tallies = new HashMap<CampaignId, Tally>();
        var nobody = canaries.all();
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            for (var row : deliveries.segment(week, segment)) {
                row.mails().forEach((key, delivery) -> {
                    if (key instanceof MailKey.OfCampaign(var campaign) && !nobody.contains(row.person())) {
                        tallies.computeIfAbsent(campaign, _ -> new Tally()).add(delivery, now);
                    }
                });
            }
        }
        return tallies;
    }

    private static @Nullable Instant nextStep(Launched launched, Instant now) {
        var campaign = launched.campaign();
        boolean ended = campaign.status() == Status.ENDED;
        if (!AdvanceCampaigns.inMotion(campaign, launched.launch(), now)) {
            return ended ? null : campaign.endsAt();
        }
        var age = Duration.between(launched.launch().at(), now).dividedBy(PART_OF_AGE);
        var again = now.plus(age.compareTo(OFTEN) > 0 ? age : OFTEN);
        return ended || again.isBefore(campaign.endsAt()) ? again : campaign.endsAt();
    }

    /** A campaign with the launch that it surely has. */
    private record Launched(Campaign campaign, Launch launch) {
        static List<Launched> of(Campaign campaign) {
            var launch = campaign.launch();
            return launch == null ? List.of() : List.of(new Launched(campaign, launch));
        }

        /** The weeks whose rows may hold its mails: some wait for the end of a weekend, or of the pilot. */
        List<Week> weeks(Instant now) {
            var end = AdvanceCampaigns.restsAt(campaign, launch);
            // East of Greenwich the next week has begun before it does here.
            var last = Week.of((now.isBefore(end) ? now : end).plus(Duration.ofDays(1)));
            return Stream.iterate(launch.week(), week -> week.compareTo(last) <= 0, Week::next)
                    .toList();
        }
    }

    private static final class Tally {
        private final Map<State, Integer> states = new EnumMap<>(State.class);
        private int unknown;

        void add(Tally other) {
            other.states.forEach((state, mails) -> states.merge(state, mails, Integer::sum));
            unknown += other.unknown;
        }

        void add(Delivery delivery, Instant now) {
            states.merge(delivery.state(), 1, Integer::sum);
            unknown += delivery.isUnknown(now) ? 1 : 0;
        }

        DeliveryFigures figures(List<PlannedPage> pages, Instant now) {
            int sent = states.entrySet().stream()
                    .filter(entry -> entry.getKey().isSent())
                    .mapToInt(Map.Entry::getValue)
                    .sum();
            var notAsked = new EnumMap<NotAsked, Integer>(NotAsked.class);
            pages.forEach(page -> page.notAsked().forEach((why, people) -> notAsked.merge(why, people, Integer::sum)));
            int planned = pages.stream().mapToInt(PlannedPage::people).sum();
            return new DeliveryFigures(
                    planned,
                    sent,
                    of(State.DELIVERED),
                    of(State.BOUNCED),
                    of(State.COMPLAINED),
                    of(State.REFUSED),
                    unknown,
                    of(State.CARRIED),
                    notAsked,
                    now);
        }

        private int of(State state) {
            return states.getOrDefault(state, 0);
        }
    }
}
