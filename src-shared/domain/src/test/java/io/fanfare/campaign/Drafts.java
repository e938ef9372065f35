package io.fanfare.campaign;

import io.fanfare.kernel.ItemId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What marketing may say of a campaign. */
final class Drafts {
    static final Instant NOW = Instant.parse("2026-11-23T09:05:00Z");
    static final Instant END = NOW.plus(Duration.ofDays(7));
    static final Audience EVERYONE = audience("a new office");

    private Drafts() {}

    static Audience audience(@Nullable String reason) {
        return Audience.everyone(reason);
    }

    static CampaignDraft of(List<ItemId> items, Audience audience, @Nullable Instant startsAt) {
        return new CampaignDraft(
                "Two years, four teams",
                Campaign.Kind.CONTENT,
                Campaign.Goal.BRAND,
                Campaign.Priority.NORMAL,
                items,
                audience,
                startsAt,
                END,
                new Campaign.Sender("Talent team", null),
                Briefing.NONE,
                Conduct.USUAL);
    }
}
