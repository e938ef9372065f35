package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.guidance.Acceptances;
import io.fanfare.guidance.Guidelines;
import io.fanfare.kernel.Language;
import io.fanfare.people.Employee;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The guidelines, and the word that one has read them. Nothing waits for that word. */
final class GuidelinesPages {
    private static final int MOST_VERSIONS = 999_999;

    private final PersonalLinks links;
    private final Supplier<Optional<Guidelines>> guidelines;
    private final Acceptances acceptances;
    private final Pages pages;
    private final Language defaultLanguage;

    /** @param guidelines may lag a few minutes behind */
    GuidelinesPages(
            PersonalLinks links,
            Supplier<Optional<Guidelines>> guidelines,
            Acceptances acceptances,
            Pages pages,
            Language defaultLanguage) {
        this.links = links;
        this.guidelines = guidelines;
        this.acceptances = acceptances;
        this.pages = pages;
        this.defaultLanguage = defaultLanguage;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return on(request, (person, current) -> pages.guidelines(view(request, person, current)));
    }

    /** The version that the person saw counts, if there was one: which is the newest, this instance may not have heard yet. */
    APIGatewayV2HTTPResponse accept(Request request) {
        return on(request, (person, current) -> {
            if (!person.isCanary()) {
                request.form()
                        .number("version", 1, MOST_VERSIONS)
                        .ifPresent(version -> acceptances.accept(
                                person.id(), version, request.visit().moment()));
            }
            return Pages.seeOther("/guidelines/" + request.code());
        });
    }

    private APIGatewayV2HTTPResponse on(
            Request request, BiFunction<Employee, Guidelines, APIGatewayV2HTTPResponse> answer) {
        return switch (links.me(request.code(), request.visit().moment())) {
            case Access.Granted<Link.ToMe> granted ->
                guidelines
                        .get()
                        .map(current -> answer.apply(granted.person(), current))
                        .orElseGet(() -> pages.sentence(404, Views.words(granted.person()), "guidelines.none"));
            case Access.Over<Link.ToMe>(var person) -> pages.sentence(410, Views.words(person), "gone");
            case Access.Unknown<Link.ToMe>() -> pages.sentence(404, request.words(), "unknown");
        };
    }

    private GuidelinesView view(Request request, Employee person, Guidelines current) {
        var words = Views.words(person);
        var zone = person.profile().zone();
        var language = current.languageFor(person.profile().language(), defaultLanguage);
        var text = Objects.requireNonNull(current.texts().get(language));
        return new GuidelinesView(
                words,
                "/guidelines/" + request.code(),
                "/me/" + request.code(),
                language.tag(),
                current.version(),
                words.say("guidelines.standing", words.day(LocalDate.ofInstant(current.since(), zone))),
                text.introduction().lines().filter(line -> !line.isBlank()).toList(),
                text.advice().dos(),
                text.advice().donts(),
                acceptances
                        .newest(person.id())
                        .filter(acceptance -> acceptance.version() == current.version())
                        .map(acceptance ->
                                words.say("guidelines.accepted", words.day(LocalDate.ofInstant(acceptance.at(), zone))))
                        .orElse(null));
    }
}
