package io.fanfare.aws.json;

import io.fanfare.campaign.Audience;
import io.fanfare.campaign.Briefing;
import io.fanfare.campaign.Campaign;
import io.fanfare.campaign.Campaign.Launch;
import io.fanfare.campaign.Campaign.Status;
import io.fanfare.campaign.Conduct;
import io.fanfare.content.TextDeal;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What marketing says of a campaign, as a row keeps it; status, launch and version stand beside it. */
public final class CampaignJson {
    private CampaignJson() {}

    public static String write(Campaign campaign) {
        return Json.write(new Document(
                campaign.name(),
                campaign.kind(),
                campaign.goal(),
                campaign.priority(),
                campaign.items().stream().map(ItemId::value).toList(),
                campaign.audience(),
                campaign.startsAt(),
                campaign.endsAt(),
                campaign.sender(),
                campaign.briefing(),
                campaign.conduct().deal().mostAlike(),
                campaign.conduct().hashtag(),
                campaign.conduct().pilotDays()));
    }

    public static Campaign read(String json, CampaignId id, Status status, @Nullable Launch launch, long version) {
        var document = Json.read(json, Document.class);
        return new Campaign(
                id,
                document.name(),
                document.kind(),
                document.goal(),
                document.priority(),
                status,
                document.items().stream().map(ItemId::new).toList(),
                document.audience(),
                document.startsAt(),
                document.endsAt(),
                document.sender(),
                Objects.requireNonNullElse(document.briefing(), Briefing.NONE),
                new Conduct(
                        new TextDeal(document.mostAlike()),
                        document.hashtag(),
                        Objects.requireNonNullElse(document.pilotDays(), 0)),
                launch,
                version);
    }

    record Document(
            String name,
            Campaign.Kind kind,
            Campaign.Goal goal,
            Campaign.Priority priority,
            List<Integer> items,
            Audience audience,
            @Nullable Instant startsAt,
            Instant endsAt,
            Campaign.Sender sender,
            @Nullable Briefing briefing,
            @Nullable Integer mostAlike,
            @Nullable String hashtag,
            @Nullable Integer pilotDays) {}
}
