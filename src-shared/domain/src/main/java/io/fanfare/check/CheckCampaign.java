package io.fanfare.check;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaigns;
import io.fanfare.check.Rule.Severity;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.content.Recall;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Week;
import io.fanfare.people.Roster;
import io.fanfare.preview.Pages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at a campaign as a linter looks at code, before it goes out to anybody. It changes nothing. */
public final class CheckCampaign {
    private final Campaigns campaigns;
    private final Items items;
    private final Function<ItemId, Optional<Recall>> recalls;
    private final Roster roster;
    private final Pages pages;
    private final HouseWords words;
    private final Supplier<Brand> brand;
    private final Lint lint;
    private final Delays delays;

    /**
     * @param recalls as they stand now
     * @param brand how the company looks now
     */
    public CheckCampaign(
            Campaigns campaigns,
            Items items,
            Function<ItemId, Optional<Recall>> recalls,
            Roster roster,
            Pages pages,
            HouseWords words,
            Supplier<Brand> brand,
            Lint lint,
            Delays delays) {
        this.campaigns = campaigns;
        this.items = items;
        this.recalls = recalls;
        this.roster = roster;
        this.pages = pages;
        this.words = words;
        this.brand = brand;
        this.lint = lint;
        this.delays = delays;
    }

    /** Empty when there is no such campaign. */
    public Optional<Report> check(CampaignId id, Instant now) {
        return campaigns.find(id).map(campaign -> check(campaign, now));
    }

    /** Walks the whole roster, 0.1 RRU a person, and their mails of the week, and looks at every page that the items lead to, for at most some seconds. */
    Report check(Campaign campaign, Instant now) {
        var forecast = forecast(campaign, now);
        var found = items.findAll(campaign.items());
        var looks = pages.look(found.stream().map(Item::destination).toList());
        var material = new Material(found, recalled(campaign), looks, words.all(), brand.get());
        return new Report(
                campaign,
                forecast,
                lint.findings(campaign, material, forecast, now),
                lint.alike(campaign, found, forecast));
    }

    private Set<ItemId> recalled(Campaign campaign) {
        return campaign.items().stream()
                .filter(item -> recalls.apply(item).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Forecast forecast(Campaign campaign, Instant now) {
        var start = Turns.start(campaign, now);
        var count = new Count(campaign, now);
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            var spent =
                    campaign.kind() == Kind.CONTENT ? delays.spent().of(Week.of(start), segment) : Set.<EmployeeId>of();
            roster.segment(segment).forEach(person -> count.see(person, spent.contains(person.id())));
        }
        return count.forecast(start, delays.quiet());
    }

    /**
     * @param findings the gravest first
     * @param alike how alike the suggestions of each item will be
     */
    public record Report(Campaign campaign, Forecast forecast, List<Finding> findings, Map<ItemId, Uniformity> alike) {
        public Report {
            findings = List.copyOf(findings);
            alike = Map.copyOf(alike);
        }

        public List<Finding> errors() {
            return findings.stream()
                    .filter(finding -> finding.rule().severity() == Severity.ERROR)
                    .toList();
        }
    }
}
