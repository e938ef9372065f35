package io.fanfare.functions.campaignapi;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Versions as entity tags. */
final class Versions {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private Versions() {}

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The version that a tag names; empty for any other text, which then matches no version. */
    static OptionalLong version(String tag) {
        var match = TAG.matcher(tag.strip());
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }
}
