package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.delivery.WelcomeNewcomer;
import io.fanfare.engagement.Engagement.Hit;
import io.fanfare.engagement.Engagements;
import io.fanfare.functions.sharepage.PlainView.Act;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.util.List;
import java.util.function.Supplier;

/** Saying yes, and leaving. */
final class ConsentPages {
    static final String VERSION = Consent.TEXT_VERSION;

    private final PersonalLinks links;
    private final Supplier<LinkCodec> publicCodes;
    private final Roster roster;
    private final WelcomeNewcomer newcomers;
    private final Engagements engagements;
    private final Pages pages;

    ConsentPages(
            PersonalLinks links,
            Supplier<LinkCodec> publicCodes,
            Roster roster,
            WelcomeNewcomer newcomers,
            Engagements engagements,
            Pages pages) {
        this.links = links;
        this.publicCodes = publicCodes;
        this.roster = roster;
        this.newcomers = newcomers;
        this.engagements = engagements;
        this.pages = pages;
    }

    APIGatewayV2HTTPResponse showLeaving(Request request) {
        return switch (links.unsubscribe(request.code())) {
            case Access.Granted<Link.ToUnsubscribe> granted -> {
                var person = granted.person();
                note(request, person);
                var words = words(person);
                var act = new Act("/u/" + request.code(), words.say("leave.button"), "", true);
                yield pages.plain(
                        200,
                        new PlainView(
                                words,
                                words.say("leave.title"),
                                "",
                                words.say("leave.text", pages.company()),
                                List.of(),
                                List.of(act)));
            }
            case Access.Over<Link.ToUnsubscribe>(var person) -> gone(person);
            case Access.Unknown<Link.ToUnsubscribe>() -> unknown(request);
        };
    }

    /** The one-click way out of RFC 8058 and the button of the page alike: whatever the body, 200 and no redirect, any number of times. */
    APIGatewayV2HTTPResponse leave(Request request) {
        return switch (links.unsubscribe(request.code())) {
            case Access.Granted<Link.ToUnsubscribe> granted -> {
                var person = granted.person();
                roster.optOut(person.id(), request.visit().moment());
                yield pages.sentence(200, words(person), "left");
            }
            case Access.Over<Link.ToUnsubscribe>(var person) -> gone(person);
            case Access.Unknown<Link.ToUnsubscribe>() -> unknown(request);
        };
    }

    APIGatewayV2HTTPResponse showJoining(Request request) {
        return switch (links.optIn(request.code(), request.visit().moment())) {
            case Access.Granted<Link.ToOptIn> granted -> {
                note(request, granted.person());
                yield asking(request, granted.person());
            }
            case Access.Over<Link.ToOptIn>(var person) -> gone(person);
            case Access.Unknown<Link.ToOptIn>() -> unknown(request);
        };
    }

    /** Somebody who saw another wording than the present one is asked again. */
    APIGatewayV2HTTPResponse join(Request request) {
        return switch (links.optIn(request.code(), request.visit().moment())) {
            case Access.Granted<Link.ToOptIn> granted -> {
                var person = granted.person();
                var seen = request.form().text("version").orElse(VERSION);
                yield seen.equals(VERSION) ? welcome(request, granted) : asking(request, person);
            }
            case Access.Over<Link.ToOptIn>(var person) -> gone(person);
            case Access.Unknown<Link.ToOptIn>() -> unknown(request);
        };
    }

    /** That somebody, or something, followed the mail's link: evidence for the judge, and no answer of the person. */
    private void note(Request request, Employee person) {
        engagements.note(
                request.visit().mailHit(person.id(), Hit.CONSENT_PAGE),
                request.visit().id());
    }

    private APIGatewayV2HTTPResponse welcome(Request request, Access.Granted<Link.ToOptIn> granted) {
        var person = granted.person();
        newcomers.welcome(person, request.visit().moment());
        var inviter = granted.link().inviter();
        if (inviter == null) {
            roster.optIn(person.id(), VERSION, request.visit().moment());
        } else {
            roster.optInThrough(inviter, person.id(), VERSION, request.visit().moment());
        }
        var words = words(person);
        var title = words.say("joined.title", person.profile().firstName());
        return pages.plain(200, PlainView.saying(words, title, words.say("joined.text")));
    }

    private APIGatewayV2HTTPResponse asking(Request request, Employee person) {
        var words = words(person);
        var no = publicCodes.get().encode(new Link.ToUnsubscribe(person.id()));
        return pages.plain(
                200,
                new PlainView(
                        words,
                        words.say("join.title"),
                        words.say("join.hello", person.profile().firstName()),
                        words.say("join.text", pages.company()),
                        List.of(words.say("join.1"), words.say("join.2"), words.say("join.3"), words.say("join.4")),
                        List.of(
                                new Act("/o/" + request.code(), words.say("join.yes"), VERSION, true),
                                new Act("/u/" + no, words.say("join.no"), "", false))));
    }

    private APIGatewayV2HTTPResponse gone(Employee person) {
        return pages.sentence(410, words(person), "gone");
    }

    private APIGatewayV2HTTPResponse unknown(Request request) {
        return pages.sentence(404, request.words(), "unknown");
    }

    private static Words words(Employee person) {
        return Words.of(person.profile().language());
    }
}
