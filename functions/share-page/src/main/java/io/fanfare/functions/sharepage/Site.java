package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.engagement.Visits;
import io.fanfare.kernel.Language;

/** All pages, and what they say to somebody who took a wrong turn. */
record Site(
        SharePages share,
        ConsentPages consent,
        MePages me,
        GuidelinesPages guidelines,
        JoinPages join,
        AboutPage about,
        DataPages data,
        DecoyPage decoy,
        IntranetPages intranet,
        Pages pages,
        Visits visits,
        Language defaultLanguage) {
    Request request(APIGatewayV2HTTPEvent event) {
        return Request.of(event, visits, defaultLanguage);
    }

    APIGatewayV2HTTPResponse asset(Request request) {
        var version = request.query().getOrDefault("v", "");
        return Assets.find(request.code())
                .map(asset -> Pages.asset(asset, version))
                .orElseGet(() -> unknown(request));
    }

    APIGatewayV2HTTPResponse intranet(Request request) {
        return intranet.show(request).orElseGet(() -> unknown(request));
    }

    APIGatewayV2HTTPResponse unknown(Request request) {
        return pages.sentence(404, request.words(), "unknown");
    }

    APIGatewayV2HTTPResponse later(Request request) {
        return pages.sentence(503, request.words(), "later");
    }
}
