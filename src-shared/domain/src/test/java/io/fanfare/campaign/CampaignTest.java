package io.fanfare.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final Instant START = Instant.parse("2026-11-23T09:05:00Z");
    private static final Instant END = START.plusSeconds(86_400);

    @Test
    void a_scheduled_campaign_begins_and_a_draft_ends() {
        assertThat(campaign(Status.SCHEDULED, START).firstStep()).isEqualTo(START);
        assertThat(campaign(Status.DRAFT, START).firstStep()).isEqualTo(END);
        assertThat(campaign(Status.DRAFT, null).firstStep()).isEqualTo(END);
    }

    @Test
    void the_calendar_shows_the_moment_then_the_launch_then_the_end() {
        var launch = new Launch("key", START.plusSeconds(60), Week.of(START));

        assertThat(campaign(Status.SCHEDULED, START).launched(launch).calendarMoment())
                .isEqualTo(START);
        assertThat(campaign(Status.DRAFT, null).launched(launch).calendarMoment())
                .isEqualTo(launch.at());
        assertThat(campaign(Status.DRAFT, null).calendarMoment()).isEqualTo(END);
    }

    @Test
    void every_step_is_one_version_on() {
        var draft = campaign(Status.DRAFT, null);
        var launched = draft.launched(new Launch("key", START, Week.of(START)));

        assertThat(launched.version()).isEqualTo(draft.version() + 1);
        assertThat(launched.in(Status.PLANNING).version()).isEqualTo(draft.version() + 2);
        assertThat(launched.in(Status.PLANNING).launch()).isEqualTo(launched.launch());
    }

    @Test
    void an_audience_is_a_list_or_a_reason() {
        assertThat(audience(Set.of(), false, null).hasTarget()).isFalse();
        assertThat(audience(Set.of(), true, null).hasTarget()).isFalse();
        assertThat(audience(Set.of(), true, " ").hasTarget()).isFalse();
        assertThat(audience(Set.of(), true, "a new office").hasTarget()).isTrue();
        assertThat(audience(Set.of(Language.DA), false, null).hasTarget()).isTrue();
    }

    private static Audience audience(Set<Language> languages, boolean everyone, @Nullable String reason) {
        return new Audience(
                new Facets(Set.of(), languages, Set.of(), Set.of(), Set.of(), Set.of()), Facets.NONE, everyone, reason);
    }

    private static Campaign campaign(Status status, @Nullable Instant startsAt) {
        return new Campaign(
                new CampaignId(1),
                "Two years, four teams",
                Campaign.Kind.CONTENT,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                status,
                List.of(new ItemId(3)),
                audience(Set.of(), true, "a new office"),
                startsAt,
                END,
                new Campaign.Sender("Talent team", null),
                Briefing.NONE,
                Conduct.USUAL,
                null,
                1);
    }
}
