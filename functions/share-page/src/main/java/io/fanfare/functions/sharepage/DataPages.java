package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.json.OwnDataJson;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrders;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import io.fanfare.privacy.DataLinks;
import io.fanfare.privacy.DataLinks.Deed;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.OwnData;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.util.List;

/**
 * Seeing, taking along and erasing all that is kept about a person. It takes a link of its own, sent to the address that is known: whoever
 * holds an older link of the person cannot do it.
 */
final class DataPages {
    private final PersonalLinks personalLinks;
    private final DataLinks dataLinks;
    private final MailOrders mails;
    private final OwnData.Source data;
    private final Erasures erasures;
    private final Pages pages;

    DataPages(
            PersonalLinks personalLinks,
            DataLinks dataLinks,
            MailOrders mails,
            OwnData.Source data,
            Erasures erasures,
            Pages pages) {
        this.personalLinks = personalLinks;
        this.dataLinks = dataLinks;
        this.mails = mails;
        this.data = data;
        this.erasures = erasures;
        this.pages = pages;
    }

    /** Mails the person the link; false when one was sent a moment ago. */
    boolean send(Employee person, Request request) {
        var now = request.visit().moment();
        var link = dataLinks.issue(person.id(), now);
        link.ifPresent(made ->
                mails.send(List.of(new MailOrder.ForDataLink(person.id(), Week.of(now), made.number(), made.until()))));
        return link.isPresent();
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return on(request, (person, link) -> {
            var words = Views.words(person);
            return dataLinks.isOpen(person.id(), link.number(), request.visit().moment())
                    ? pages.data(new DataLinkView(words, "/data/" + request.code()))
                    : over(words);
        });
    }

    APIGatewayV2HTTPResponse act(Request request) {
        return on(request, (person, link) -> switch (request.deed()) {
            case "show" -> once(Deed.SHOW, request, person, link, () -> shown(person, request));
            case "export" -> once(Deed.EXPORT, request, person, link, () -> exported(person, request));
            case "erase" ->
                request.form().has("sure")
                        ? once(Deed.ERASE, request, person, link, () -> erasing(person))
                        : Pages.seeOther("/data/" + request.code());
            default -> unknown(request);
        });
    }

    private APIGatewayV2HTTPResponse once(Deed deed, Request request, Employee person, Link.ToData link, Step step) {
        return dataLinks.use(person.id(), link.number(), deed, request.visit().moment())
                ? step.take()
                : over(Views.words(person));
    }

    private APIGatewayV2HTTPResponse shown(Employee person, Request request) {
        var now = request.visit().moment();
        return data.of(person.id(), now)
                .map(all -> pages.ownData(DataView.of(OwnDataJson.write(all, now), Views.words(person))))
                .orElseGet(() -> unknown(request));
    }

    private APIGatewayV2HTTPResponse exported(Employee person, Request request) {
        var now = request.visit().moment();
        return data.of(person.id(), now)
                .map(all -> Pages.file(
                        "fanfare-data.json", OwnDataJson.write(all, now).toPrettyString()))
                .orElseGet(() -> unknown(request));
    }

    private APIGatewayV2HTTPResponse erasing(Employee person) {
        erasures.request(List.of(new Erasure(person.id(), Erasures.Reason.ASKED)));
        return pages.sentence(200, Views.words(person), "data.erasing");
    }

    private APIGatewayV2HTTPResponse on(Request request, Answer answer) {
        return personalLinks.data(request.code()) instanceof Access.Granted<Link.ToData>(var person, var link)
                ? answer.to(person, link)
                : unknown(request);
    }

    private APIGatewayV2HTTPResponse over(Words words) {
        return pages.sentence(410, words, "gone");
    }

    private APIGatewayV2HTTPResponse unknown(Request request) {
        return pages.sentence(404, request.words(), "unknown");
    }

    private interface Answer {
        APIGatewayV2HTTPResponse to(Employee person, Link.ToData link);
    }

    private interface Step {
        APIGatewayV2HTTPResponse take();
    }
}
