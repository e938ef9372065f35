package io.fanfare.functions.sharepage;

import io.fanfare.brand.Accent;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Colour;
import io.fanfare.brand.Scheme;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The style sheet of a company's colours, beside the one that all share. Its name holds the colours, so that it is made of the name alone
 * and browsers may keep it for good; a page without styles of its own keeps its strict policy.
 */
public final class BrandSheet {
    private static final Pattern NAME =
            Pattern.compile("brand-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})-([0-9a-f]{6})\\.css");

    private BrandSheet() {}

    public static String path(Brand brand) {
        return "/assets/brand-" + digits(brand.light()) + "-" + digits(brand.dark()) + ".css";
    }

    /** The sheet of that name; empty when it is no such name. */
    static Optional<String> find(String name) {
        var match = NAME.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        var light = new Accent(colour(match.group(1)), colour(match.group(2)));
        var dark = new Accent(colour(match.group(3)), colour(match.group(4)));
        return Optional.of(":root { " + properties(light, Scheme.LIGHT)
                + " }\n@media (prefers-color-scheme: dark) { :root { " + properties(dark, Scheme.DARK) + " } }\n");
    }

    private static String properties(Accent accent, Scheme scheme) {
        return "--accent: " + accent.colour().text() + "; --on-accent: "
                + accent.text().text() + "; --tint: " + scheme.tint(accent).text() + ";";
    }

    private static String digits(Accent accent) {
        return digits(accent.colour()) + "-" + digits(accent.text());
    }

    private static String digits(Colour colour) {
        return colour.text().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Colour colour(String digits) {
        return Colour.of("#" + digits).orElseThrow();
    }
}
