package io.fanfare.report;

import io.fanfare.engagement.Crawlers;
import java.util.regex.Pattern;

/** What a user agent says it is, told so coarsely that it fits very many people. */
public enum AgentFamily {
    /** It says nothing. */
    NONE(""),
    /** A network that fetches a preview. */
    PREVIEW_CRAWLER(""),
    /** Any other program that says so. */
    MACHINE(""),
    OFFICE("Microsoft Office|ms-office"),
    EDGE("Edg(?:e|A|iOS)?/"),
    FIREFOX("Firefox/|FxiOS/"),
    CHROME("Chrome/|CriOS/"),
    SAFARI("Safari/|AppleWebKit/"),
    OTHER("");

    private final Pattern pattern;

    AgentFamily(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static AgentFamily of(String agent) {
        if (agent.isBlank()) {
            return NONE;
        }
        if (Crawlers.previewOf(agent).isPresent()) {
            return PREVIEW_CRAWLER;
        }
        if (Crawlers.isMachine(agent)) {
            return MACHINE;
        }
        for (var family : values()) {
            if (!family.pattern.pattern().isEmpty()
                    && family.pattern.matcher(agent).find()) {
                return family;
            }
        }
        return OTHER;
    }
}
