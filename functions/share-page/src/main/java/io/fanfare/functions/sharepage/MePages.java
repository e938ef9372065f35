package io.fanfare.functions.sharepage;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.fanfare.engagement.Engagement.Hit;
import io.fanfare.engagement.Engagements;
import io.fanfare.joining.BecomeAlumnus;
import io.fanfare.people.Account;
import io.fanfare.people.Accounts;
import io.fanfare.people.ChangeOwnSettings;
import io.fanfare.people.Consent;
import io.fanfare.people.Employee;
import io.fanfare.people.OwnSetting;
import io.fanfare.people.Roster;
import io.fanfare.points.Balances;
import io.fanfare.privacy.Tracking;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.PersonalLinks;
import io.fanfare.sharing.PersonalLinks.Access;
import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A person's own page: what their shares brought, and what they set. Each form leads back to the page, which tells what became of it. */
final class MePages {
    private final PersonalLinks links;
    private final Engagements engagements;
    private final ChangeOwnSettings settings;
    private final Roster roster;
    private final Balances balances;
    private final Accounts accounts;
    private final Tracking tracking;
    private final DataPages data;
    private final RewardDeeds rewards;
    private final CoachingDeeds coaching;
    private final AlumniPages alumni;
    private final MeViews views;
    private final Pages pages;

    MePages(
            PersonalLinks links,
            Engagements engagements,
            ChangeOwnSettings settings,
            Roster roster,
            Balances balances,
            Accounts accounts,
            Tracking tracking,
            DataPages data,
            RewardDeeds rewards,
            CoachingDeeds coaching,
            AlumniPages alumni,
            MeViews views,
            Pages pages) {
        this.links = links;
        this.engagements = engagements;
        this.settings = settings;
        this.roster = roster;
        this.balances = balances;
        this.accounts = accounts;
        this.tracking = tracking;
        this.data = data;
        this.rewards = rewards;
        this.coaching = coaching;
        this.alumni = alumni;
        this.views = views;
        this.pages = pages;
    }

    APIGatewayV2HTTPResponse show(Request request) {
        return on(request, alumni::showToLeaver, person -> {
            engagements.note(
                    request.visit().mailHit(person.id(), Hit.CONSENT_PAGE),
                    request.visit().id());
            return pages.me(views.me(request, person));
        });
    }

    /** Nobody's mailbox sets nothing: what comes from a canary's links is a scanner's press. */
    APIGatewayV2HTTPResponse act(Request request) {
        BiFunction<Employee, Request, APIGatewayV2HTTPResponse> afterwards =
                request.deed().equals("alumni") ? alumni::askAsLeaver : alumni::showToLeaver;
        return on(request, afterwards, person -> person.isCanary() ? back(request, "") : act(request, person));
    }

    private APIGatewayV2HTTPResponse act(Request request, Employee person) {
        var now = request.visit().moment();
        return switch (request.deed()) {
            case "points-leave" -> {
                balances.leave(person.id(), now);
                yield done(request);
            }
            case "points-return" -> {
                balances.comeBack(person.id());
                yield done(request);
            }
            case "stop" -> {
                roster.optOut(person.id(), now);
                yield done(request);
            }
            case "coach-accept" -> {
                coaching.accept(person, now);
                yield done(request);
            }
            case "coach-decline" -> {
                coaching.decline(person, now);
                yield done(request);
            }
            case "tracking-off" -> {
                tracking.switchOff(person.id(), Consent.TEXT_VERSION, now);
                yield done(request);
            }
            case "tracking-on" -> {
                tracking.switchOn(person.id(), Consent.TEXT_VERSION, now);
                yield done(request);
            }
            case "data-link" -> data.send(person, request) ? done(request) : wrong(request, "data-link");
            case "alumni" -> told(request, alumni.ask(person, request));
            case "join" -> join(request, person);
            case "redeem", "give" -> told(request, rewards.redeem(person, request.form(), now));
            case "cancel" -> told(request, rewards.cancel(person, request.form(), now));
            case "account" -> nameAccount(request, person);
            case "account-remove" -> {
                accounts.forget(
                        person.id(),
                        request.form().text("network").orElse(""),
                        request.form().text("account").orElse(""));
                yield done(request);
            }
            default -> set(request, person);
        };
    }

    /** Somebody who saw another wording than the present one is shown the present one. */
    private APIGatewayV2HTTPResponse join(Request request, Employee person) {
        if (!request.form().text("version").orElse("").equals(ConsentPages.VERSION)) {
            return wrong(request, "form");
        }
        roster.optIn(person.id(), ConsentPages.VERSION, request.visit().moment());
        return done(request);
    }

    private static APIGatewayV2HTTPResponse told(Request request, @Nullable String hindrance) {
        return hindrance == null ? done(request) : wrong(request, hindrance);
    }

    private APIGatewayV2HTTPResponse nameAccount(Request request, Employee person) {
        var account = request.form()
                .text("network")
                .flatMap(Account.Network::of)
                .flatMap(network -> request.form().text("account").flatMap(name -> Account.of(network, name)));
        if (account.isEmpty()) {
            return wrong(request, "account");
        }
        return switch (accounts.name(person.id(), account.get(), request.visit().moment())) {
            case DONE -> done(request);
            case TAKEN -> wrong(request, "account-taken");
            case TOO_MANY -> wrong(request, "account-most");
        };
    }

    private APIGatewayV2HTTPResponse set(Request request, Employee person) {
        var now = request.visit().moment();
        var today = LocalDate.ofInstant(now, person.profile().zone());
        return switch (MeForms.read(request.deed(), request.form(), today)) {
            case MeForms.Fine(OwnSetting.SignedOut signedOut) -> {
                settings.change(person.id(), signedOut, now);
                yield pages.sentence(200, Views.words(person), "signedout");
            }
            case MeForms.Fine(var setting) -> {
                settings.change(person.id(), setting, now);
                yield done(request);
            }
            case MeForms.Wrong(var what) -> wrong(request, what);
            case MeForms.Unknown() -> wrong(request, "form");
        };
    }

    /** @param afterwards what somebody is answered who has left */
    private APIGatewayV2HTTPResponse on(
            Request request,
            BiFunction<Employee, Request, APIGatewayV2HTTPResponse> afterwards,
            Function<Employee, APIGatewayV2HTTPResponse> answer) {
        return switch (links.me(request.code(), request.visit().moment())) {
            case Access.Granted<Link.ToMe> granted -> answer.apply(granted.person());
            case Access.Over<Link.ToMe>(var person) ->
                links.leaver(request.code(), request.visit().moment())
                        .filter(leaver ->
                                BecomeAlumnus.mayAsk(leaver, request.visit().moment()))
                        .map(leaver -> afterwards.apply(leaver, request))
                        .orElseGet(() -> pages.sentence(410, Views.words(person), "gone"));
            case Access.Unknown<Link.ToMe>() -> pages.sentence(404, request.words(), "unknown");
        };
    }

    private static APIGatewayV2HTTPResponse done(Request request) {
        return back(request, "?s=" + request.deed());
    }

    private static APIGatewayV2HTTPResponse wrong(Request request, String what) {
        return back(request, "?e=" + what);
    }

    private static APIGatewayV2HTTPResponse back(Request request, String query) {
        return Pages.seeOther("/me/" + request.code() + query);
    }
}
