package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Priority;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.CampaignDraft;
import io.fanfare.campaign.Conduct;
import io.fanfare.campaign.Facets;
import io.fanfare.content.TextDeal;
import io.fanfare.functions.campaignapi.CampaignBody.AudienceBody;
import io.fanfare.functions.campaignapi.CampaignBody.BriefingBody;
import io.fanfare.functions.campaignapi.CampaignBody.FacetsBody;
import io.fanfare.functions.campaignapi.CampaignBody.SenderBody;
import io.fanfare.functions.campaignapi.CampaignBody.VideoBody;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.MailAddress;
import io.fanfare.sharing.Destinations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns a campaign as it was sent into a draft that keeps the rules. */
final class CampaignForm {
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final Set<String> COHORTS = Set.of("pilot", "early-adopters", "alumni");
    private static final int MOST_ITEMS = 5;
    private static final int MOST_WORDS = 50;
    private static final int MOST_ALIKE = 1_000;
    private static final int LONGEST_PILOT = 28;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_TITLE = 100;

    private final Checks checks = new Checks();

    private final Destinations destinations;

    private CampaignForm(Destinations destinations) {
        this.destinations = destinations;
    }

    /** @param destinations hosts that a film may lie on */
    static Form<CampaignDraft> check(CampaignBody body, Destinations destinations, Instant now) {
        var form = new CampaignForm(destinations);
        return Form.of(form.draft(body, now), form.checks);
    }

    private CampaignDraft draft(CampaignBody body, Instant now) {
        var kind = body.kind() == null ? Kind.CONTENT : checks.oneOf("kind", body.kind(), Kind.class);
        var startsAt = body.startsAt() == null ? null : checks.moment("startsAt", body.startsAt());
        var endsAt = checks.moment("endsAt", body.endsAt());
        if (!endsAt.equals(Instant.EPOCH)) {
            checks.rule(startsAt == null || startsAt.isBefore(endsAt), "endsAt", "after-start");
            checks.rule(now.isBefore(endsAt), "endsAt", "in-future");
        }
        return new CampaignDraft(
                checks.line("name", body.name(), 120),
                kind,
                checks.oneOf("goal", body.goal(), Goal.class),
                priority(body.priority()),
                items(kind, body.items()),
                audience(body.audience()),
                startsAt,
                endsAt,
                sender(body.sender()),
                briefing(kind, body.briefing()),
                conduct(kind, body));
    }

    private Conduct conduct(Kind kind, CampaignBody body) {
        var most = body.mostAlike();
        boolean fits = checks.rule(most == null || most >= 1 && most <= MOST_ALIKE, "mostAlike", "range");
        checks.rule(kind == Kind.CONTENT || most == null, "mostAlike", "only-in-content");
        checks.rule(kind == Kind.CONTENT || body.hashtag() == null, "hashtag", "only-in-content");
        return new Conduct(
                new TextDeal(fits ? most : null),
                ItemForm.hashtag(checks, body.hashtag()),
                pilotDays(body.pilotDays()));
    }

    private int pilotDays(@Nullable Integer days) {
        boolean fits = days == null || days >= 1 && days <= LONGEST_PILOT;
        checks.rule(fits, "pilotDays", "range");
        return days == null || !fits ? 0 : days;
    }

    private Priority priority(@Nullable String priority) {
        return priority == null ? Priority.NORMAL : checks.oneOf("priority", priority, Priority.class);
    }

    private List<ItemId> items(Kind kind, @Nullable List<@Nullable Integer> numbers) {
        var items = checks.list("items", numbers, MOST_ITEMS);
        switch (kind) {
            case CONTENT -> checks.rule(!items.isEmpty(), "items", "required");
            case INVITATION -> checks.rule(items.isEmpty(), "items", "none-in-invitation");
        }
        checks.rule(items.stream().allMatch(number -> number > 0), "items", "item-id");
        return items.stream().filter(number -> number > 0).map(ItemId::new).toList();
    }

    private Audience audience(@Nullable AudienceBody body) {
        if (body == null) {
            checks.rule(false, "audience", "required");
            return Audience.of(Facets.NONE);
        }
        var audience = new Audience(
                facets("audience.", body.facets()),
                body.exclude() == null ? Facets.NONE : facets("audience.exclude.", body.exclude()),
                Boolean.TRUE.equals(body.everyone()),
                checks.optionalLine("audience.reason", body.reason(), 200));
        if (audience.everyone()) {
            checks.rule(audience.reason() != null, "audience.reason", "required");
            checks.rule(audience.include().isEmpty(), "audience.everyone", "everyone-or-lists");
        } else {
            checks.rule(audience.hasTarget(), "audience", "required");
        }
        return audience;
    }

    private Facets facets(String at, FacetsBody body) {
        var facets = new Facets(
                Set.copyOf(checks.lines(at + "departments", body.departments(), MOST_WORDS, 60)),
                languages(at + "languages", body.languages()),
                Set.copyOf(checks.lines(at + "countries", body.countries(), MOST_WORDS, 2)),
                ItemForm.topics(checks, at + "topics", body.topics(), MOST_WORDS),
                Set.copyOf(checks.lines(at + "cohorts", body.cohorts(), MOST_WORDS, 40)),
                checks.words(at + "personas", body.personas(), MOST_WORDS, 40));
        checks.rule(COUNTRIES.containsAll(facets.countries()), at + "countries", "country");
        checks.rule(COHORTS.containsAll(facets.cohorts()), at + "cohorts", "one-of");
        return facets;
    }

    private Set<Language> languages(String field, @Nullable List<@Nullable String> tags) {
        var languages =
                checks.list(field, tags, MOST_WORDS).stream().map(Language::of).toList();
        checks.rule(languages.stream().allMatch(Optional::isPresent), field, "language");
        return languages.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    private Sender sender(@Nullable SenderBody body) {
        if (body == null) {
            checks.rule(false, "sender", "required");
            return new Sender("", null);
        }
        var replyTo = body.replyTo();
        var address = replyTo == null ? Optional.<String>empty() : MailAddress.normalised(replyTo);
        checks.rule(replyTo == null || address.isPresent(), "sender.replyTo", "address");
        return new Sender(checks.line("sender.name", body.name(), 60), address.orElse(null));
    }

    private Briefing briefing(Kind kind, @Nullable BriefingBody body) {
        if (body == null) {
            return Briefing.NONE;
        }
        checks.rule(
                kind == Kind.INVITATION || body.lines() == null && body.video() == null,
                "briefing",
                "only-in-invitation");
        return new Briefing(
                checks.byLanguage("briefing.advice", body.advice(), AdviceBody::check),
                lines("briefing.lines", body.lines(), LONGEST_LINE),
                video(body.video()));
    }

    private Briefing.@Nullable Video video(@Nullable VideoBody body) {
        if (body == null) {
            return null;
        }
        int before = checks.violations().size();
        var address = checks.web("briefing.video.url", body.url());
        if (checks.violations().size() == before) {
            checks.rule("https".equalsIgnoreCase(address.getScheme()), "briefing.video.url", "https");
            checks.rule(destinations.allows(address), "briefing.video.url", "host-not-allowed");
        }
        checks.rule(body.titles() != null && !body.titles().isEmpty(), "briefing.video.titles", "required");
        return new Briefing.Video(address, lines("briefing.video.titles", body.titles(), LONGEST_TITLE));
    }

    private Map<Language, String> lines(String field, @Nullable Map<String, @Nullable String> texts, int longest) {
        return checks.byLanguage(field, texts, (String text, Checks all, String at) -> all.line(at, text, longest));
    }
}
