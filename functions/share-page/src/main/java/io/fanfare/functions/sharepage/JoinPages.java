package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.joining.AskToJoin;
import io.fanfare.joining.Door;
import io.fanfare.joining.InvitationLinks;

/**
 * Where an invitation leads: somebody gives their work address, and hears the same whatever it is. No account is needed, and nobody learns
 * here who works in the company.
 */
final class JoinPages {
    private final InvitationLinks links;
    private final AskToJoin askToJoin;
    private final Pages pages;
    private final String baseUrl;

    JoinPages(InvitationLinks links, AskToJoin askToJoin, Pages pages, String baseUrl) {
        this.links = links;
        this.askToJoin = askToJoin;
        this.pages = pages;
        this.baseUrl = baseUrl;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return links.door(request.code(), request.visit().moment())
                .map(_ -> asking(request, 200, ""))
                .orElseGet(() -> unknown(request));
    }

    APIGatewayV2HTTPResponse ask(Request request) {
        return links.door(request.code(), request.visit().moment())
                .map(door -> ask(request, door))
                .orElseGet(() -> unknown(request));
    }

    private APIGatewayV2HTTPResponse ask(Request request, Door door) {
        var address = request.form().text("address").orElse("");
        return switch (askToJoin.ask(door, address, request.visit().moment())) {
            case TAKEN_IN -> pages.sentence(200, request.words(), "asked");
            case TOO_MANY -> pages.sentence(429, request.words(), "asked.enough");
            case NO_ADDRESS -> asking(request, 400, request.words().say("ask.wrong"));
        };
    }

    /** The code of the page as a picture, for a stand or a phone; it says nothing that the link does not. */
    APIGatewayV2HTTPResponse picture(Request request) {
        if (!links.isOne(request.code())) {
            return unknown(request);
        }
        var code = QrPicture.of(baseUrl + "/join/" + request.code());
        return switch (request.deed()) {
            case "qr.svg" -> Pages.svg(code.svg());
            case "qr.png" -> Pages.png(code.png());
            default -> unknown(request);
        };
    }

    private APIGatewayV2HTTPResponse asking(Request request, int status, String wrong) {
        return pages.join(status, new JoinView(request.words(), "/join/" + request.code(), wrong));
    }

    private APIGatewayV2HTTPResponse unknown(Request request) {
        return pages.sentence(404, request.words(), "unknown");
    }
}
