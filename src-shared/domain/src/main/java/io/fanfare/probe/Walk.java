package io.fanfare.probe;

import io.fanfare.probe.Browser.Answer;
import io.fanfare.sharing.ExpiryWeek;
import io.fanfare.sharing.Link;
import io.fanfare.sharing.LinkCodec;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Does what the colleague of a run and their first reader would do, on the company's own pages alone. */
public final class Walk {
    /** It takes text and link along, so that the link can be read from where the press leads. */
    static final String NETWORK = "linkedin";

    private static final int OK = 200;
    private static final int WEEKS = 1;

    private final String baseUrl;
    private final Supplier<LinkCodec> personalCodes;
    private final Browser browser;
    private final String destination;
    private final Pattern trackedLink;

    /**
     * @param baseUrl without a slash at the end
     * @param personalCodes the codec of the personal ring as it is now
     * @param staging where the link should lead
     */
    public Walk(String baseUrl, Supplier<LinkCodec> personalCodes, Browser browser, Staging staging) {
        this.baseUrl = baseUrl;
        this.personalCodes = personalCodes;
        this.browser = browser;
        this.destination = staging.destination().toString();
        this.trackedLink = Pattern.compile(Pattern.quote(baseUrl) + "/s/[1-9A-Za-z]{" + LinkCodec.LENGTH + "}");
    }

    /** The first stage that is missed; empty when all is as it should be. Of the reader's redirect nothing is followed. */
    Optional<Missed> of(Run run) {
        var page = baseUrl + "/p/" + code(run);
        var shown = browser.get(page);
        if (shown.status() != OK) {
            return missed(Stage.PAGE, run, shown);
        }
        var pressed = browser.post(page + "/intent", "network=" + NETWORK + "&variant=0");
        var link = pressed.location().flatMap(this::trackedLink);
        if (link.isEmpty()) {
            return missed(Stage.SHARE, run, pressed);
        }
        var followed = browser.get(link.get());
        return followed.location().filter(to -> to.startsWith(destination)).isPresent()
                ? Optional.empty()
                : missed(Stage.LINK, run, followed);
    }

    private String code(Run run) {
        var expiry = ExpiryWeek.after(run.hour().start(), WEEKS);
        return personalCodes.get().encode(new Link.ToPage(run.item(), run.person(), 0, expiry));
    }

    /** The link as it stands in the network's own address. */
    private Optional<String> trackedLink(String location) {
        try {
            var plain = URLDecoder.decode(location, StandardCharsets.UTF_8);
            return trackedLink.matcher(plain).results().map(MatchResult::group).findFirst();
        } catch (IllegalArgumentException _) {
            // Not an address at all.
            return Optional.empty();
        }
    }

    private static Optional<Missed> missed(Stage stage, Run run, Answer answer) {
        return Optional.of(new Missed(stage, run, "STATUS_" + answer.status()));
    }
}
