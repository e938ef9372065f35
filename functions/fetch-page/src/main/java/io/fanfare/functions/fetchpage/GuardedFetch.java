package io.fanfare.functions.fetchpage;

import io.fanfare.preview.AddressGuard;
import io.fanfare.preview.AddressGuard.Refusal;
import io.fanfare.preview.AddressGuard.Target;
import io.fanfare.preview.AddressGuard.Verdict;
import io.fanfare.preview.PageCard;
import io.fanfare.preview.PageLook;
import io.fanfare.preview.PageLook.Failure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Asks for a page as a stranger would, and checks each redirect as if it were the first address. */
final class GuardedFetch {
    private static final int MOST_REDIRECTS = 5;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Pattern LOGIN =
            Pattern.compile("(?i)(?:^|[/._-])(?:log-?in|sign-?in|sso|saml2?|oauth2?|adfs)(?:$|[/._-])");

    private final Route route;
    private final Browser browser;

    GuardedFetch(Route route, Browser browser) {
        this.route = route;
        this.browser = browser;
    }

    PageLook look(String address) {
        var next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            switch (AddressGuard.judge(next)) {
                case Verdict.Refused(var reason) -> {
                    return new PageLook.Refused(reason);
                }
                case Verdict.Allowed(var target) -> {
                    switch (step(target, hop)) {
                        case Step.Done(var look) -> {
                            return look;
                        }
                        case Step.On(var to) -> next = to;
                    }
                }
            }
        }
        return new PageLook.Failed(Failure.REDIRECTS);
    }

    private Step step(Target target, int hop) {
        try {
            var machine = route.to(target);
            if (machine.isEmpty()) {
                return new Step.Done(new PageLook.Refused(Refusal.PRIVATE));
            }
            var reply = browser.get(target, machine.get());
            return REDIRECTS.contains(reply.status())
                    ? redirected(target, reply)
                    : new Step.Done(answered(target, reply, hop > 0));
        } catch (UnknownHostException _) {
            return failed(Failure.NO_SUCH_HOST);
        } catch (InterruptedIOException _) {
            return failed(Failure.TOO_SLOW);
        } catch (IOException _) {
            return failed(Failure.NO_CONNECTION);
        }
    }

    private static Step redirected(Target from, Browser.Reply reply) {
        return Optional.ofNullable(reply.location())
                .flatMap(location -> resolved(from.address(), location.strip()))
                .<Step>map(to -> new Step.On(to.toString()))
                .orElseGet(() -> failed(Failure.REDIRECTS));
    }

    private static Optional<URI> resolved(URI from, String location) {
        try {
            return Optional.of(from.resolve(location));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static PageLook answered(Target target, Browser.Reply reply, boolean redirected) {
        var head = reply.body().length == 0
                ? new Head(PageCard.EMPTY, false, false)
                : Head.read(reply.body(), reply.charset(), target.address());
        var path = target.host()
                + Optional.ofNullable(target.address().getRawPath()).orElse("");
        boolean login = reply.status() == UNAUTHORIZED
                || head.login()
                || redirected && LOGIN.matcher(path).find();
        var robots = reply.robots();
        boolean hidden = head.hidden() || robots != null && robots.contains("noindex");
        return new PageLook.Answered(reply.status(), target.address(), reply.type(), head.card(), login, hidden);
    }

    private static Step failed(Failure reason) {
        return new Step.Done(new PageLook.Failed(reason));
    }

    private sealed interface Step {
        record Done(PageLook look) implements Step {}

        record On(String to) implements Step {}
    }
}
