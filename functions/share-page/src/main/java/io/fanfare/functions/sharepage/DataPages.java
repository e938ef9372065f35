package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.aws.json.OwnDataJson;
import io.fanfare.delivery.MailOrder;
import io.fanfare.delivery.MailOrders;
import io.fanfare.functions.sharepage.PlainView.Act;
import io.fanfare.kernel.Week;
import io.fanfare.people.Employee;
import io.fanfare.people.MailAddress;
import io.fanfare.people.PeopleRegister;
import io.fanfare.people.PeopleRegister.Written;
import io.fanfare.privacy.DataLinks;
import io.fanfare.privacy.DataLinks.DataLink;
import io.fanfare.privacy.DataLinks.Deed;
import io.fanfare.privacy.Erasures;
import io.fanfare.privacy.Erasures.Erasure;
import io.fanfare.privacy.OwnData;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.time.Instant;
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
    private final PeopleRegister register;
    private final Pages pages;

    DataPages(
            PersonalLinks personalLinks,
            DataLinks dataLinks,
            MailOrders mails,
            OwnData.Source data,
            Erasures erasures,
            PeopleRegister register,
            Pages pages) {
        this.personalLinks = personalLinks;
        this.dataLinks = dataLinks;
        this.mails = mails;
        this.data = data;
        this.erasures = erasures;
        this.register = register;
        this.pages = pages;
    }

    /** Mails the person the link; false when one was sent a moment ago. */
    boolean send(Employee person, Request request) {
        var now = request.visit().moment();
        var link = dataLinks.issue(person.id(), now);
        link.ifPresent(made -> mail(made, now));
        return link.isPresent();
    }

    private void mail(DataLink link, Instant now) {
        mails.send(List.of(new MailOrder.ForDataLink(link.person(), Week.of(now), link.number(), link.until())));
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return on(request, (person, link) -> {
            var words = Views.words(person);
            if (!dataLinks.isOpen(person.id(), link.number(), request.visit().moment())) {
                return over(words);
            }
            return dataLinks.toProve(person.id(), link.number()).isPresent()
                    ? moving(request, words)
                    : pages.data(new DataLinkView(
                            words, "/data/" + request.code(), person.profile().isOwnAlumnus()));
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
            case "address" -> otherAddress(request, person, link);
            case "move" -> move(request, person, link);
            default -> unknown(request);
        });
    }

    /** The page that the link in the new mailbox leads to. */
    private APIGatewayV2HTTPResponse moving(Request request, Words words) {
        var act = new Act("/data/" + request.code() + "/move", words.say("address.move.do"), "", true);
        return pages.plain(
                200,
                new PlainView(
                        words,
                        words.say("address.move.title"),
                        "",
                        words.say("address.move.text", pages.company()),
                        List.of(),
                        List.of(act)));
    }

    /** Only whom no people file knows: of everybody else the file says the address. */
    private APIGatewayV2HTTPResponse otherAddress(Request request, Employee person, Link.ToData link) {
        var address = request.form().text("address").flatMap(MailAddress::normalised);
        if (address.isEmpty() || !person.profile().isOwnAlumnus()) {
            return Pages.seeOther("/data/" + request.code());
        }
        var now = request.visit().moment();
        return once(Deed.ADDRESS, request, person, link, () -> {
            mail(dataLinks.issueTo(person.id(), address.get(), now), now);
            return pages.sentence(200, Views.words(person), "address.asked");
        });
    }

    private APIGatewayV2HTTPResponse move(Request request, Employee person, Link.ToData link) {
        var address = dataLinks.toProve(person.id(), link.number()).orElse("");
        return once(Deed.MOVE, request, person, link, () -> {
            var moved =
                    register.change(person, person.at(address), request.visit().moment());
            return pages.sentence(200, Views.words(person), moved == Written.DONE ? "address.moved" : "address.kept");
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
