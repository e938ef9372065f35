package io.fanfare.engagement;

import io.fanfare.kernel.EmployeeId;
import io.fanfare.kernel.Hour;
import io.fanfare.kernel.ItemId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** Ready-made evidence. */
public final class EngagementExamples {
    public static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    /** What a browser says of itself when a person follows a link. */
    public static final Map<String, String> BROWSING = Map.of(
            "accept",
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "acceptLanguage",
            "nl-NL,nl;q=0.9,en;q=0.8",
            "fetchMode",
            "navigate",
            "fetchSite",
            "cross-site",
            "fetchUser",
            "?1",
            "fetchDest",
            "document");

    private EngagementExamples() {}

    /** By the current rules, nothing known of scanners. */
    static Fold fold(Hour hour, Collection<? extends Evidence> evidence) {
        return Fold.of(hour, evidence, new Verdicts(hour, evidence, Scanners.Known.NOTHING, Rules.CURRENT));
    }

    public static Engagement.Hit hit(String agent, String method, Map<String, String> signals) {
        return new Engagement.Hit(
                "r1",
                Instant.parse("2026-11-21T09:05:00Z"),
                new ItemId(1),
                new EmployeeId(7),
                1,
                0,
                method,
                agent,
                false,
                "192.0.2.0/24",
                signals);
    }

    static Evidence.Seen seen(String id, String moment, String agent, String visitor, int network, boolean inside) {
        return new Evidence.Seen(
                new Engagement.Hit(
                        id,
                        Instant.parse(moment),
                        new ItemId(1),
                        new EmployeeId(7),
                        network,
                        0,
                        "GET",
                        agent,
                        inside,
                        "192.0.2.0/24",
                        BROWSING),
                visitor);
    }
}
