package io.fanfare.engagement;

import io.fanfare.conversion.Conversion;
import io.fanfare.conversion.Conversion.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the script on the company's site tells of a visitor. It comes from browsers: anybody can make it up. */
public sealed interface SiteCall {
    /**
     * The page that a redirect led to was visible for a second.
     *
     * @param click the click id that the redirect appended
     */
    record Landed(String click) implements SiteCall {}

    /**
     * The visitor converted.
     *
     * @param key the site's name for the conversion; the same again changes nothing
     * @param clicks click ids that the script remembered
     */
    record Converted(Conversion.Kind kind, @Nullable Money value, String key, List<String> clicks) implements SiteCall {
        public Converted {
            clicks = List.copyOf(clicks);
        }
    }
}
