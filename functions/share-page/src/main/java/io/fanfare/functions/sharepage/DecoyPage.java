package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.engagement.Engagement.Hit;
import io.fanfare.engagement.Engagements;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.util.function.Supplier;

/**
 * Behind the link of a mail that no person sees. Whoever comes is noted, and gets a page that says what it is: a machine that meets nothing
 * harmful here lets the mail pass.
 */
final class DecoyPage {
    private final Supplier<LinkCodec> publicCodes;
    private final Engagements engagements;
    private final Pages pages;

    DecoyPage(Supplier<LinkCodec> publicCodes, Engagements engagements, Pages pages) {
        this.publicCodes = publicCodes;
        this.engagements = engagements;
        this.pages = pages;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        if (!(publicCodes.get().decode(request.code()).orElse(null) instanceof Link.ToDecoy link)) {
            return pages.sentence(404, request.words(), "unknown");
        }
        engagements.note(
                request.visit().mailHit(link.person(), Hit.DECOY),
                request.visit().id());
        return pages.sentence(200, request.words(), "decoy");
    }
}
