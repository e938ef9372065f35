package io.fanfare.functions.campaignapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Facets;
import io.fanfare.check.Finding;
import io.fanfare.check.Rule;
import io.fanfare.delivery.SendingStatus.Hold;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A campaign on the wire, as marketing writes it. */
record CampaignBody(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String goal,
        @Nullable String priority,
        @Nullable List<@Nullable Integer> items,
        @Nullable AudienceBody audience,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable SenderBody sender,
        @Nullable BriefingBody briefing,
        @Nullable Integer mostAlike,
        @Nullable String hashtag,
        @Nullable Integer pilotDays) {

    /** What it includes stands in the audience itself, what it excludes apart. */
    record AudienceBody(
            @Nullable List<@Nullable String> departments,
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> topics,
            @Nullable List<@Nullable String> cohorts,
            @Nullable List<@Nullable String> personas,
            @Nullable FacetsBody exclude,
            @Nullable Boolean everyone,
            @Nullable String reason) {
        FacetsBody facets() {
            return new FacetsBody(departments, languages, countries, topics, cohorts, personas);
        }

        static AudienceBody of(Audience audience) {
            var include = FacetsBody.of(audience.include());
            return new AudienceBody(
                    include.departments,
                    include.languages,
                    include.countries,
                    include.topics,
                    include.cohorts,
                    include.personas,
                    FacetsBody.of(audience.exclude()),
                    audience.everyone(),
                    audience.reason());
        }
    }

    record FacetsBody(
            @Nullable List<@Nullable String> departments,
            @Nullable List<@Nullable String> languages,
            @Nullable List<@Nullable String> countries,
            @Nullable List<@Nullable String> topics,
            @Nullable List<@Nullable String> cohorts,
            @Nullable List<@Nullable String> personas) {
        static FacetsBody of(Facets facets) {
            return new FacetsBody(
                    sorted(facets.departments()),
                    sorted(facets.languages().stream().map(Language::tag).toList()),
                    sorted(facets.countries()),
                    sorted(facets.topics()),
                    sorted(facets.cohorts()),
                    sorted(facets.personas()));
        }

        private static List<@Nullable String> sorted(Collection<String> words) {
            return new ArrayList<@Nullable String>(words.stream().sorted().toList());
        }
    }

    record SenderBody(@Nullable String name, @Nullable String replyTo) {}

    /**
     * @param lines what the sender of an invitation says in person, by language
     * @param video a film that the invitation leads to
     */
    record BriefingBody(
            @Nullable Map<String, @Nullable AdviceBody> advice,
            @Nullable Map<String, @Nullable String> lines,
            @Nullable VideoBody video) {
        static BriefingBody of(Briefing briefing) {
            var video = briefing.video();
            return new BriefingBody(
                    new TreeMap<String, @Nullable AdviceBody>(AdviceBody.of(briefing.advice())),
                    texts(briefing.lines()),
                    video == null ? null : new VideoBody(video.address().toString(), texts(video.titles())));
        }

        private static Map<String, @Nullable String> texts(Map<Language, String> texts) {
            var bodies = new TreeMap<String, @Nullable String>();
            texts.forEach((language, text) -> bodies.put(language.tag(), text));
            return bodies;
        }
    }

    record VideoBody(@Nullable String url, @Nullable Map<String, @Nullable String> titles) {}

    /** A campaign as the API shows it. */
    record Shown(
            int id,
            String name,
            String kind,
            String goal,
            String priority,
            String status,
            List<Integer> items,
            AudienceBody audience,
            @Nullable String startsAt,
            String endsAt,
            SenderBody sender,
            BriefingBody briefing,
            @Nullable Integer mostAlike,
            @Nullable String hashtag,
            @Nullable Integer pilotDays,
            @Nullable String launchedAt,
            @Nullable String week,
            @Nullable Held held,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NotLaunched notLaunched) {
        /** @param hold what all mails wait for at the moment, null when they go */
        static Shown of(Campaign campaign, @Nullable Hold hold) {
            return of(campaign, hold, null);
        }

        /**
         * @param hold what all mails wait for at the moment, null when they go
         * @param obstacles why it did not go out at its moment, null when it did or will
         */
        static Shown of(Campaign campaign, @Nullable Hold hold, io.fanfare.campaign.@Nullable Hold obstacles) {
            var startsAt = campaign.startsAt();
            var launch = campaign.launch();
            return new Shown(
                    campaign.id().value(),
                    campaign.name(),
                    campaign.kind().name(),
                    campaign.goal().name(),
                    campaign.priority().name(),
                    campaign.status().name(),
                    campaign.items().stream().map(ItemId::value).toList(),
                    AudienceBody.of(campaign.audience()),
                    startsAt == null ? null : startsAt.toString(),
                    campaign.endsAt().toString(),
                    new SenderBody(campaign.sender().name(), campaign.sender().replyTo()),
                    BriefingBody.of(campaign.briefing()),
                    campaign.conduct().deal().mostAlike(),
                    campaign.conduct().hashtag(),
                    campaign.conduct().pilotDays() == 0
                            ? null
                            : campaign.conduct().pilotDays(),
                    launch == null ? null : launch.at().toString(),
                    launch == null ? null : launch.week().toString(),
                    hold == null || !isSending(campaign) ? null : Held.of(hold),
                    obstacles == null ? null : NotLaunched.of(obstacles));
        }

        private static boolean isSending(Campaign campaign) {
            return switch (campaign.status()) {
                case LAUNCHING, PLANNING, SENDING -> true;
                case DRAFT, SCHEDULED, ENDED -> false;
            };
        }
    }

    /** Why a campaign did not go out at its moment. */
    record NotLaunched(String since, List<CheckReply.Found> findings) {
        private static NotLaunched of(io.fanfare.campaign.Hold hold) {
            var findings = hold.obstacles().stream()
                    .flatMap(obstacle -> Rule.of(obstacle.rule()).stream()
                            .map(rule -> new Finding(rule, obstacle.where(), obstacle.detail())))
                    .map(CheckReply.Found::of)
                    .toList();
            return new NotLaunched(hold.since().toString(), findings);
        }
    }

    /**
     * Its mails wait, and go on by themselves.
     *
     * @param why QUOTA or STOPPED
     */
    record Held(String why, String reason, String since) {
        private static Held of(Hold hold) {
            return new Held(hold.why().name(), hold.reason(), hold.since().toString());
        }
    }

    /** A page of the calendar. */
    record Page(List<Shown> campaigns, @Nullable String next) {}

    /** The answer to a launch; it says nothing that changes, so that the same key gets the same answer. */
    record Launched(int campaign, String launchedAt, String week, String results) {
        static Launched of(Campaign campaign, Campaign.Launch launch) {
            return new Launched(
                    campaign.id().value(),
                    launch.at().toString(),
                    launch.week().toString(),
                    "/v1/campaigns/" + campaign.id() + "/results");
        }
    }
}
