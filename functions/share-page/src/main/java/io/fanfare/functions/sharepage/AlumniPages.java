package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.joining.BecomeAlumnus;
import io.fanfare.people.Employee;
import org.jspecify.annotations.Nullable;

/** Going on as an alumnus with an address of one's own: a form of the own page before the last day, all that is left of it afterwards. */
final class AlumniPages {
    private final BecomeAlumnus alumni;
    private final Pages pages;

    AlumniPages(BecomeAlumnus alumni, Pages pages) {
        this.alumni = alumni;
        this.pages = pages;
    }

    /** Before the last day: what keeps it from being done, in words of {@code me.no.}; null when it was. */
    @Nullable String ask(Employee person, Request request) {
        return switch (outcome(person, request)) {
            case ASKED -> null;
            case NO_ADDRESS -> "alumni-address";
            case TOO_MANY -> "alumni-most";
            case NOT_LEAVING -> "form";
        };
    }

    APIGatewayV2HTTPResponse showToLeaver(Employee person, Request request) {
        return asking(200, person, request, "");
    }

    APIGatewayV2HTTPResponse askAsLeaver(Employee person, Request request) {
        var words = Views.words(person);
        return switch (outcome(person, request)) {
            case ASKED -> pages.sentence(200, words, "alumni.asked");
            case NO_ADDRESS -> asking(400, person, request, words.say("me.no.alumni-address"));
            case TOO_MANY -> asking(429, person, request, words.say("me.no.alumni-most"));
            case NOT_LEAVING -> pages.sentence(410, words, "gone");
        };
    }

    private BecomeAlumnus.Outcome outcome(Employee person, Request request) {
        return alumni.ask(
                person,
                request.form().text("address").orElse(""),
                request.visit().moment());
    }

    private APIGatewayV2HTTPResponse asking(int status, Employee person, Request request, String wrong) {
        return pages.alumni(status, new AlumniView(Views.words(person), "/me/" + request.code(), wrong));
    }
}
