package io.fanfare.engagement;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for a machine (weight above zero) or for a person (below). A score of 80 is a machine's, one of 40 could be either's; a few
 * signs settle the matter whatever the score.
 */
public enum Sign {
    /** A preview crawler by its own word. */
    PREVIEW_AGENT(Verdict.PREVIEW, (hit, around) -> around.isPreview(hit.agent())),
    /** A machine by its own word, or one that says nothing. */
    MACHINE_AGENT(Verdict.BOT, (hit, around) -> around.isMachine(hit.agent())),
    /** People follow links by GET. */
    METHOD(Verdict.BOT, hit -> !"GET".equals(hit.method())),
    /** A browser that fetches what somebody may open. */
    PREFETCH(Verdict.BOT, Sign::isPrefetch),
    /** From the network of a maker of mail scanners: nobody browses from there. */
    SCANNER_RANGE(Verdict.BOT, hit -> MachineRanges.isScanner(range(hit))),
    /** The mail's link that no person sees was followed by the same visitor, or for the same person from the same network. */
    DECOY(Verdict.BOT, (hit, around) -> around.followedDecoy(hit)),
    /** Three links of a mail, or every one, within ten seconds. */
    BURST(Verdict.BOT, (hit, around) -> around.isInBurst(hit)),
    /** A link of a mail that nobody reads. */
    CANARY(Verdict.BOT, (hit, around) -> hit.isOfMail() && around.isCanary(hit.person())),

    /** A link of a mail, followed as those of a canary were. */
    SCANNER_IN_MAIL(80, (hit, around) -> hit.isOfMail() && around.looksLikeScanner(hit)),
    /** A share link, followed from where those of a canary were and by the same agent. */
    SCANNER_ELSEWHERE(40, (hit, around) -> !hit.isOfMail() && around.looksLikeScanner(hit)),
    /** From a rented machine. */
    CLOUD_RANGE(40, hit -> MachineRanges.isCloud(range(hit))),
    /** A mail that was opened on a rented machine as soon as it was there: sandboxes run real browsers, and their scripts. */
    CLOUD_AT_ONCE(
            80,
            (hit, around) -> MachineRanges.isCloud(range(hit))
                    && (around.delay(hit) == Delay.AT_ONCE || around.delay(hit) == Delay.SOON)),
    /** A mail's link followed on a rented machine by one agent and within seconds elsewhere by another: checked as it was clicked. */
    SHADOW(80, (hit, around) -> MachineRanges.isCloud(range(hit)) && around.isShadow(hit)),
    /** A mail's link within ten seconds of its arrival. */
    AT_ONCE(50, (hit, around) -> around.delay(hit) == Delay.AT_ONCE),
    /** A mail's link within a minute of its arrival. */
    SOON(20, (hit, around) -> around.delay(hit) == Delay.SOON),
    /** Links of the mails of three people within a minute, from one network that is not the company's. */
    MANY_RECIPIENTS(50, (hit, around) -> around.servesMany(hit)),
    /** Outlook and its kin fetch links for previews and open them for people, with the same user agent. */
    OFFICE_AGENT(
            40, hit -> hit.agent().contains("Microsoft Office") || hit.agent().contains("ms-office")),
    /** Browsers say what their person reads. */
    NO_LANGUAGE(20, hit -> signal(hit, "acceptLanguage").isBlank()),
    /** Browsers ask for pages. */
    ANY_TYPE(15, hit -> signal(hit, "accept").isBlank() || signal(hit, "accept").equals("*/*")),
    /** Chrome tells since version 76 what a request is for. */
    NO_FETCH_METADATA(15, Sign::lacksFetchMetadata),
    /** A person's own act took the browser here. */
    NAVIGATED(
            -30,
            hit -> signal(hit, "fetchUser").equals("?1")
                    && signal(hit, "fetchMode").equals("navigate")),
    /** Somebody looked at the page behind the link. */
    LANDED(-60, (hit, around) -> around.landed(hit));

    /** What a sign that settles the matter adds to the score. */
    private static final int SETTLING = 100;

    private static final List<String> PREFETCH_SIGNALS = List.of("secPurpose", "purpose", "xMoz", "xPurpose");
    private static final Pattern CHROME = Pattern.compile("Chrome/(\\d{1,4})");
    private static final int FETCH_METADATA_SINCE = 76;

    private final @Nullable Verdict settles;
    private final int weight;
    private final BiPredicate<Engagement.Hit, Surroundings> test;

    Sign(Verdict settles, BiPredicate<Engagement.Hit, Surroundings> test) {
        this.settles = settles;
        this.weight = SETTLING;
        this.test = test;
    }

    Sign(Verdict settles, Predicate<Engagement.Hit> test) {
        this(settles, (hit, _) -> test.test(hit));
    }

    Sign(int weight, BiPredicate<Engagement.Hit, Surroundings> test) {
        this.settles = null;
        this.weight = weight;
        this.test = test;
    }

    Sign(int weight, Predicate<Engagement.Hit> test) {
        this(weight, (hit, _) -> test.test(hit));
    }

    public int weight() {
        return weight;
    }

    /** The verdict, where this sign alone gives it. */
    public @Nullable Verdict settles() {
        return settles;
    }

    boolean isOn(Engagement.Hit hit, Surroundings around) {
        return test.test(hit, around);
    }

    private static String signal(Engagement.Hit hit, String name) {
        return hit.signals().getOrDefault(name, "");
    }

    private static String range(Engagement.Hit hit) {
        return signal(hit, Visits.RANGE);
    }

    private static boolean isPrefetch(Engagement.Hit hit) {
        return PREFETCH_SIGNALS.stream()
                .map(name -> signal(hit, name).toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
    }

    private static boolean lacksFetchMetadata(Engagement.Hit hit) {
        var chrome = CHROME.matcher(hit.agent());
        return chrome.find()
                && Integer.parseInt(chrome.group(1)) >= FETCH_METADATA_SINCE
                && signal(hit, "fetchMode").isEmpty()
                && signal(hit, "fetchSite").isEmpty()
                && signal(hit, "fetchDest").isEmpty();
    }
}
