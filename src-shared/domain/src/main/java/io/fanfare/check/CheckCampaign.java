package io.fanfare.check;

import io.fanfare.brand.Brand;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaigns;
import io.fanfare.campaign.Conduct;
import io.fanfare.check.Rule.Severity;
import io.fanfare.content.Item;
import io.fanfare.content.Items;
import io.fanfare.content.Recall;
import io.fanfare.content.Uniformity;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Profile;
import io.fanfare.people.Roster;
import io.fanfare.preview.Pages;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
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
            Lint lint) {
        this.campaigns = campaigns;
        this.items = items;
        this.recalls = recalls;
        this.roster = roster;
        this.pages = pages;
        this.words = words;
        this.brand = brand;
        this.lint = lint;
    }

    /** Empty when there is no such campaign. */
    public Optional<Report> check(CampaignId id, Instant now) {
        return campaigns.find(id).map(campaign -> check(campaign, now));
    }

    /** Walks the whole roster, 0.1 RRU a person, and looks at every page that the items lead to, for at most some seconds. */
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
        var count = new Count(campaign, now);
        for (int segment = 0; segment < Roster.SEGMENTS; segment++) {
            roster.segment(segment).forEach(count::see);
        }
        return count.forecast();
    }

    /** What a walk over the roster has seen so far. */
    private static final class Count {
        private final Campaign campaign;
        private final Instant now;
        private final Audience byFile;
        private final Map<Language, Integer> amongByLanguage = new EnumMap<>(Language.class);
        private final Map<Language, Integer> byLanguage = new EnumMap<>(Language.class);
        private int among;
        private int matching;
        private int employed;
        private int pilot;
        private int following;
        private int takingPart;

        Count(Campaign campaign, Instant now) {
            this.campaign = campaign;
            this.now = now;
            byFile = campaign.audience().byFile();
        }

        void see(Employee person) {
            if (person.isCanary() || !person.isEmployed(now)) {
                return;
            }
            var profile = person.profile();
            employed++;
            if (gets(person)) {
                takingPart++;
            }
            if (follows(profile)) {
                following++;
            }
            if (byFile.include().matches(profile)) {
                among++;
                amongByLanguage.merge(profile.language(), 1, Integer::sum);
            }
            if (byFile.includes(profile)) {
                matching++;
                byLanguage.merge(profile.language(), 1, Integer::sum);
                pilot += Conduct.isPilot(profile) ? 1 : 0;
            }
        }

        private boolean follows(Profile profile) {
            var topics = campaign.audience().include().topics();
            return topics.isEmpty() || !Collections.disjoint(topics, profile.topics());
        }

        private boolean gets(Employee person) {
            var state = person.consent().state();
            return campaign.kind() == Kind.CONTENT
                    ? person.wantsMail(now)
                    : person.isReachable(now) && (state == Consent.State.NONE || state == Consent.State.INVITED);
        }

        Forecast forecast() {
            boolean excludes = !byFile.exclude().isEmpty();
            return new Forecast(
                    excludes, among, matching, pilot, amongByLanguage, byLanguage, employed, following, takingPart);
        }
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
