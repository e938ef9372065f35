package io.fanfare.engagement;

import io.fanfare.conversion.ClickIds;
import io.fanfare.conversion.Conversion;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.util.List;
import java.util.function.Supplier;

/** Takes in what the script on the company's site tells. Without a genuine click id it is about none of our links, and nothing is noted. */
public final class HearSite {
    private final Supplier<LinkCodec> codec;
    private final Engagements engagements;

    /** @param codec of the public ring, asked for at each call since keys rotate */
    public HearSite(Supplier<LinkCodec> codec, Engagements engagements) {
        this.codec = codec;
        this.engagements = engagements;
    }

    public void hear(SiteCall call, Visit visit) {
        switch (call) {
            case SiteCall.Landed(var click) ->
                ClickIds.read(codec.get(), List.of(click))
                        .genuine()
                        .forEach(link -> engagements.note(landed(link, visit), visit.id()));
            case SiteCall.Converted converted -> {
                var clicks = ClickIds.read(codec.get(), converted.clicks());
                if (!clicks.genuine().isEmpty()) {
                    engagements.note(new Engagement.Converted(conversion(converted, clicks, visit)), visit.id());
                }
            }
        }
    }

    private static Engagement.Landed landed(Link.Click click, Visit visit) {
        return new Engagement.Landed(
                visit.id(),
                visit.moment(),
                click.item(),
                click.person(),
                click.network(),
                visit.agent(),
                visit.inside(),
                visit.net());
    }

    /** The moment is the gateway's: a browser's clock may say anything. */
    private static Conversion conversion(SiteCall.Converted converted, ClickIds clicks, Visit visit) {
        return new Conversion.Recorded(
                Conversion.id(Conversion.Source.SITE, "", converted.key()),
                1,
                visit.moment(),
                converted.kind(),
                converted.value(),
                clicks.genuine(),
                clicks.ignored(),
                visit.inside(),
                Conversion.Source.SITE);
    }
}
