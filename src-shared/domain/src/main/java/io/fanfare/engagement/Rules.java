package io.fanfare.engagement;

import java.util.Locale;
import java.util.Set;

/**
 * Version 1 of the rules that tell people from machines: the user agent, the method and what a browser says of prefetching. Every rule is
 * asked; the strongest answer stands.
 */
public final class Rules {
    public static final int VERSION = 1;
    private static final Set<String> PREFETCH_HEADERS = Set.of("secPurpose", "purpose", "xMoz", "xPurpose");

    private Rules() {}

    public static Verdict judge(Engagement.Hit hit) {
        if (Crawlers.previewOf(hit.agent()).isPresent()) {
            return Verdict.PREVIEW;
        }
        boolean machine = hit.agent().isBlank()
                || !"GET".equals(hit.method())
                || isPrefetch(hit)
                || Crawlers.isMachine(hit.agent());
        if (machine) {
            return Verdict.BOT;
        }
        return isOfficeProgram(hit.agent()) ? Verdict.UNSURE : Verdict.HUMAN;
    }

    private static boolean isPrefetch(Engagement.Hit hit) {
        return PREFETCH_HEADERS.stream()
                .map(name -> hit.signals().getOrDefault(name, "").toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
    }

    /** Outlook and its kin fetch links for previews and open them for people with the same user agent. */
    private static boolean isOfficeProgram(String agent) {
        return agent.contains("Microsoft Office") || agent.contains("ms-office");
    }
}
