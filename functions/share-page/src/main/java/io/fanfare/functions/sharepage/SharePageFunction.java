package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.log.Log;
import io.fanfare.aws.log.Origin;
import io.fanfare.wiring.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;

/** The pages behind the mail: sharing, opting in, leaving, a person's own. A GET shows, only a POST acts. */
public final class SharePageFunction extends MicronautRequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    public SharePageFunction() {
        Snapshot.of("show-page", APIGatewayV2HTTPEvent.class, getApplicationContext(), SharePageFunction::new);
    }

    public SharePageFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    public APIGatewayV2HTTPResponse execute(APIGatewayV2HTTPEvent event) {
        var origin = getApplicationContext().getBean(Origin.class);
        return origin.first(event.getRequestContext().getRequestId()).call(() -> answer(event));
    }

    private APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        var site = getApplicationContext().getBean(Site.class);
        var request = site.request(event);
        try {
            return switch (String.valueOf(event.getRouteKey())) {
                case "GET /p/{token}" -> site.share().show(request);
                case "POST /p/{token}/intent" -> site.share().intend(request);
                case "POST /p/{token}/landed" -> site.share().land(request);
                case "POST /p/{token}/confirm" -> site.share().confirm(request);
                case "POST /p/{token}/decline" -> site.share().decline(request);
                case "POST /p/{token}/pause" -> site.share().pause(request);
                case "GET /u/{token}" -> site.consent().showLeaving(request);
                case "POST /u/{token}" -> site.consent().leave(request);
                case "GET /o/{token}" -> site.consent().showJoining(request);
                case "POST /o/{token}" -> site.consent().join(request);
                case "GET /me/{token}" -> site.me().show(request);
                case "POST /me/{token}/{deed}" -> site.me().act(request);
                case "GET /guidelines/{token}" -> site.guidelines().show(request);
                case "POST /guidelines/{token}" -> site.guidelines().accept(request);
                case "GET /join/{token}" -> site.join().show(request);
                case "POST /join/{token}" -> site.join().ask(request);
                case "GET /join/{token}/{deed}" -> site.join().picture(request);
                case "GET /about-measuring" -> site.about().show(request);
                case "GET /data/{token}" -> site.data().show(request);
                case "POST /data/{token}/{deed}" -> site.data().act(request);
                case "GET /d/{token}" -> site.decoy().show(request);
                case "GET /intranet/{file}" -> site.intranet(request);
                case "GET /assets/{file}" -> site.asset(request);
                default -> site.unknown(request);
            };
        } catch (RuntimeException fault) {
            Log.fault(fault);
            return site.later(request);
        }
    }
}
