package io.fanfare.functions.campaignapi;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Campaign.Kind;
import io.fanfare.campaign.Campaign.Sender;
import io.fanfare.campaign.CampaignDraft;
import io.fanfare.functions.campaignapi.CampaignBody.AudienceBody;
import io.fanfare.functions.campaignapi.CampaignBody.BriefingBody;
import io.fanfare.functions.campaignapi.CampaignBody.SenderBody;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.people.MailAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    private final Checks checks = new Checks();

    private CampaignForm() {}

    static Form<CampaignDraft> check(CampaignBody body, Instant now) {
        var form = new CampaignForm();
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
                items(kind, body.items()),
                audience(body.audience()),
                startsAt,
                endsAt,
                sender(body.sender()),
                briefing(body.briefing()));
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
            return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false, null);
        }
        var departments = Set.copyOf(checks.lines("audience.departments", body.departments(), MOST_WORDS, 60));
        var countries = Set.copyOf(checks.lines("audience.countries", body.countries(), MOST_WORDS, 2));
        var cohorts = Set.copyOf(checks.lines("audience.cohorts", body.cohorts(), MOST_WORDS, 40));
        checks.rule(COUNTRIES.containsAll(countries), "audience.countries", "country");
        checks.rule(COHORTS.containsAll(cohorts), "audience.cohorts", "one-of");
        var audience = new Audience(
                departments,
                languages(body.languages()),
                countries,
                ItemForm.topics(checks, "audience.topics", body.topics(), MOST_WORDS),
                cohorts,
                Boolean.TRUE.equals(body.everyone()),
                checks.optionalLine("audience.reason", body.reason(), 200));
        if (audience.everyone()) {
            checks.rule(audience.reason() != null, "audience.reason", "required");
            checks.rule(audience.equals(everyone(audience)), "audience.everyone", "everyone-or-lists");
        } else {
            checks.rule(audience.hasTarget(), "audience", "required");
        }
        return audience;
    }

    private static Audience everyone(Audience audience) {
        return new Audience(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), true, audience.reason());
    }

    private Set<Language> languages(@Nullable List<@Nullable String> tags) {
        var languages = checks.list("audience.languages", tags, MOST_WORDS).stream()
                .map(Language::of)
                .toList();
        checks.rule(languages.stream().allMatch(Optional::isPresent), "audience.languages", "language");
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

    private Briefing briefing(@Nullable BriefingBody body) {
        return body == null || body.advice() == null
                ? Briefing.NONE
                : new Briefing(checks.byLanguage("briefing.advice", body.advice(), AdviceBody::check));
    }
}
