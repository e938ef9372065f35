package io.fanfare.local.attack;

import io.fanfare.local.ses.Mail;
import io.fanfare.local.template.Stack.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Codes of other people, guessed from one's own, and codes for something else: none opens a page or changes a row. */
final class LinkAttack {
    private static final String BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final int NEIGHBOURS = 4;
    /** Which pages a code is meant for, by the page that it came with; a decoy looks like any page and is meant for none of these. */
    private static final Map<String, Set<String>> MEANT = Map.of(
            "p", Set.of("p"),
            "u", Set.of("u"),
            "me", Set.of("me", "guidelines"),
            "s", Set.of("s"),
            "d", Set.of("d"));

    private final Stage stage;
    private final Report report;
    private final Random random = new Random(20261122);

    LinkAttack(Stage stage, Report report) {
        this.stage = stage;
        this.report = report;
    }

    /**
     * @param own the attacker's mail
     * @param other another person's mail
     */
    void run(Mail own, Mail other) {
        var codes = stage.codes(own);
        var before = stage.state();
        codes.forEach((kind, ofKind) -> {
            elsewhere(kind, ofKind.getFirst());
            altered(kind, ofKind.getFirst());
        });
        report.attempt("a row or a message changed", stage.state().equals(before));
        signedOut(own, other);
    }

    /** A code where another kind of code is asked for. */
    private void elsewhere(String kind, String code) {
        for (var route : personal()) {
            var page = route.path().split("/")[1];
            if (!MEANT.get(kind).contains(page) && !page.equals("d")) {
                refused("a code of /" + kind, route, code);
            }
        }
    }

    /** Codes next to one's own: a letter changed, cut, doubled, spelled otherwise. */
    private void altered(String kind, String code) {
        var altered = new ArrayList<String>();
        for (int at = 0; at < code.length(); at++) {
            for (int neighbour = 0; neighbour < NEIGHBOURS; neighbour++) {
                var other = BASE58.charAt(random.nextInt(BASE58.length()));
                if (other != code.charAt(at)) {
                    altered.add(code.substring(0, at) + other + code.substring(at + 1));
                }
            }
        }
        altered.addAll(List.of(
                code.substring(1),
                code.substring(0, 22),
                code + "1",
                code + code,
                "1" + code,
                code.toUpperCase(java.util.Locale.ROOT),
                code.toLowerCase(java.util.Locale.ROOT),
                code + "%20",
                "%20" + code,
                code + "%00",
                code + "%0d%0a",
                code + "%2F..%2F" + code,
                "%2e%2e%2f" + code));
        altered.remove(code);
        for (var route : personal()) {
            if (MEANT.get(kind).contains(route.path().split("/")[1])) {
                altered.forEach(other -> refused("an altered code of /" + kind, route, other));
            }
        }
    }

    private List<Route> personal() {
        return stage.routes(route -> route.authorizer() == null
                && (route.path().contains("{token}") || route.path().contains("{code}"))
                // A decoy answers every code with the same empty page.
                && !route.path().startsWith("/d/"));
    }

    private void refused(String what, Route route, String code) {
        var path = route.path()
                .replaceFirst("\\{(token|code)}", java.util.regex.Matcher.quoteReplacement(code))
                .replace("{deed}", route.method().equals("GET") ? "qr.svg" : "stop");
        var answer = stage.wire()
                .call(
                        route.method(),
                        path,
                        Map.of("content-type", "application/x-www-form-urlencoded"),
                        route.method().equals("POST")
                                ? BodyPublishers.ofString("network=linkedin&variant=0")
                                : BodyPublishers.noBody());
        report.attempt(
                "%s on %s %s: %d".formatted(what, route.method(), path, answer.statusCode()),
                answer.statusCode() == 404 || answer.statusCode() == 410);
    }

    /** Who signs out old links closes their own, in every mailbox and history, and nobody else's. */
    private void signedOut(Mail own, Mail other) {
        var me = stage.code("me", own);
        int signedOut = stage.wire().form("/me/" + me + "/sign-out", "").statusCode();
        report.attempt("signing out fails: " + signedOut, signedOut < 400);
        for (var page : List.of("/me/" + me, "/p/" + stage.code("p", own), "/guidelines/" + me)) {
            int status = stage.wire().get(page).statusCode();
            report.attempt("a link that was signed out: %s %d".formatted(page, status), status >= 400);
        }
        for (var page : List.of("/me/" + stage.code("me", other), "/p/" + stage.code("p", other))) {
            report.attempt(
                    "another's link was signed out too", stage.wire().get(page).statusCode() == 200);
        }
    }
}
