package io.fanfare.webhook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the code of a share link in a link, a text or a piece of HTML. Whether the code is one of ours its own check tells. */
public final class ShareCodes {
    private static final Pattern LINK =
            Pattern.compile("https?://[A-Za-z0-9.:-]+/s/([1-9A-Za-z]{23})(?![0-9A-Za-z/_-])");

    private ShareCodes() {}

    /** The first code in any of the texts; null when there is none. */
    public static @Nullable String find(@Nullable String... texts) {
        for (var text : texts) {
            if (text != null) {
                var match = LINK.matcher(text);
                if (match.find()) {
                    return match.group(1);
                }
            }
        }
        return null;
    }
}
