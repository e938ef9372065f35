package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.content.Item;
import io.fanfare.content.NotForMe;
import io.fanfare.content.Recall;
import io.fanfare.delivery.Incident;
import io.fanfare.engagement.Engagement;
import io.fanfare.engagement.Engagements;
import io.fanfare.engagement.TextPrint;
import io.fanfare.kernel.ItemId;
import io.fanfare.people.Employee;
import io.fanfare.people.Roster;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Networks;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The page of one item for one person: what there is to share, and what the person does with it. */
final class SharePages {
    private static final int LONGEST_PAUSE = 26;
    /** In place of the number of a suggestion. */
    private static final String OWN_WORDS = "own";

    private final PersonalLinks links;
    private final Function<ItemId, Optional<Item>> items;
    private final Networks networks;
    private final Engagements engagements;
    private final Roster roster;
    private final Views views;
    private final Supplier<Optional<Incident>> incident;
    private final Function<ItemId, Optional<Recall>> recalls;
    private final Pages pages;

    /**
     * @param incident while there is one, pages show its statement
     * @param recalls the page of a recalled item says so; may lag half a minute behind
     */
    SharePages(
            PersonalLinks links,
            Function<ItemId, Optional<Item>> items,
            Networks networks,
            Engagements engagements,
            Roster roster,
            Views views,
            Supplier<Optional<Incident>> incident,
            Function<ItemId, Optional<Recall>> recalls,
            Pages pages) {
        this.links = links;
        this.items = items;
        this.networks = networks;
        this.engagements = engagements;
        this.roster = roster;
        this.views = views;
        this.incident = incident;
        this.recalls = recalls;
        this.pages = pages;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return on(request, (person, item, link) -> {
            var view = views.share(request, person, shown(request, item), links.me(link));
            note(request, request.visit().hit(item.id(), person.id(), Networks.SHARE_PAGE, view.chosen()));
            return pages.share(view);
        });
    }

    /** Notes the wish to share, then leads to the network with the text as it was suggested: what was typed never comes here. */
    APIGatewayV2HTTPResponse intend(Request request) {
        return on(
                request,
                (person, item, _) -> network(request)
                        .map(network -> intend(request, person, item, network))
                        .orElseGet(() -> wrong(person)));
    }

    private APIGatewayV2HTTPResponse intend(Request request, Employee person, Item item, Network network) {
        int variant =
                request.form().number("variant", 0, Link.ToShare.MOST_VARIANT).orElse(0);
        var distance = request.form().number("distance", 0, 100).orElse(null);
        var print = request.form().number("print", 0, TextPrint.END - 1).orElse(null);
        note(
                request,
                new Engagement.Intent(
                        request.visit().moment(), item.id(), person.id(), network.code(), variant, distance, print));
        boolean disclose = request.form().text("disclosure").isPresent();
        var text = views.post(person, shown(request, item), variant, disclose);
        var tracked = views.trackedLink(person, item, network, variant);
        return Pages.seeOther(network.shareLink(views.title(person, item), text, tracked)
                .map(Object::toString)
                .orElse("/p/" + request.code() + "?t=" + (ownWords(request) ? OWN_WORDS : variant) + "&s=copy"
                        + (disclose ? "&d=1" : "") + "#copy"));
    }

    /** Without suggestions where own words come first. */
    private static Item shown(Request request, Item item) {
        return ownWords(request) ? item.withoutSuggestions() : item;
    }

    /** The link of the mail says so, and the form of the page that it leads to. */
    private static boolean ownWords(Request request) {
        return OWN_WORDS.equals(request.query().get("t"))
                || request.form().text("own").isPresent();
    }

    /** The page's script says that somebody looks at it. */
    APIGatewayV2HTTPResponse land(Request request) {
        return on(request, (person, item, _) -> {
            note(request, request.visit().landed(item.id(), person.id(), Networks.SHARE_PAGE));
            return Pages.nothing();
        });
    }

    APIGatewayV2HTTPResponse confirm(Request request) {
        return on(
                request,
                (person, item, _) -> network(request)
                        .map(network -> {
                            note(
                                    request,
                                    new Engagement.Confirmation(
                                            request.visit().moment(), item.id(), person.id(), network.code()));
                            return done(request, "confirmed");
                        })
                        .orElseGet(() -> wrong(person)));
    }

    APIGatewayV2HTTPResponse decline(Request request) {
        return on(request, (person, item, _) -> {
            var reason = NotForMe.of(request.form().text("reason").orElse(""));
            note(request, new Engagement.Decline(request.visit().moment(), item.id(), person.id(), reason.key()));
            return done(request, "declined");
        });
    }

    APIGatewayV2HTTPResponse pause(Request request) {
        return on(
                request,
                (person, _, _) -> request.form()
                        .number("weeks", 1, LONGEST_PAUSE)
                        .map(weeks -> {
                            var today = LocalDate.ofInstant(request.visit().moment(), ZoneOffset.UTC);
                            roster.pause(
                                    person.id(),
                                    today.plusWeeks(weeks),
                                    request.visit().moment());
                            return done(request, "paused&w=" + weeks);
                        })
                        .orElseGet(() -> wrong(person)));
    }

    private APIGatewayV2HTTPResponse on(Request request, Answer answer) {
        return switch (links.page(request.code(), request.visit().moment())) {
            case Access.Granted<Link.ToPage>(var person, var link) ->
                incident.get()
                        .map(happened -> statement(person, happened))
                        .or(() -> recalls.apply(link.item()).map(recall -> recalled(person, recall)))
                        .or(() -> items.apply(link.item()).map(item -> answer.of(person, item, link)))
                        .orElseGet(() -> pages.sentence(410, Views.words(person), "gone"));
            case Access.Over<Link.ToPage>(var person) -> pages.sentence(410, Views.words(person), "gone");
            case Access.Unknown<Link.ToPage>() -> pages.sentence(404, request.words(), "unknown");
        };
    }

    /** Instead of the item, whatever was pressed: nothing is noted. */
    private APIGatewayV2HTTPResponse statement(Employee person, Incident incident) {
        var words = Views.words(person);
        var text = incident.statement(words.language(), views.defaultLanguage());
        return pages.plain(200, PlainView.saying(words, words.say("incident.title"), text));
    }

    /** Instead of the item, whatever was pressed: there is nothing to share any more, and nothing is noted. */
    private APIGatewayV2HTTPResponse recalled(Employee person, Recall recall) {
        var words = Views.words(person);
        var text = recall.statement(recall.languageFor(words.language(), views.defaultLanguage()));
        return pages.plain(
                200,
                new PlainView(
                        words, words.say("recalled.title"), text, words.say("recalled.text"), List.of(), List.of()));
    }

    private Optional<Network> network(Request request) {
        return request.form().text("network").flatMap(networks::find);
    }

    private void note(Request request, Engagement engagement) {
        engagements.note(engagement, request.visit().id());
    }

    private APIGatewayV2HTTPResponse wrong(Employee person) {
        return pages.sentence(400, Views.words(person), "wrong");
    }

    private static APIGatewayV2HTTPResponse done(Request request, String what) {
        return Pages.seeOther("/p/" + request.code() + "?s=" + what);
    }

    /** What a page or a press on it comes to. */
    private interface Answer {
        APIGatewayV2HTTPResponse of(Employee person, Item item, Link.ToPage link);
    }
}
