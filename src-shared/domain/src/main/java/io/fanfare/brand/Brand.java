package io.fanfare.brand;

import io.fanfare.kernel.Language;
import io.fanfare.sharing.Disclosure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What mails and pages show of the company.
 *
 * @param company its name
 * @param logo null when its name stands alone
 * @param sender the name that mails come from where a campaign names nobody; null for the company's name
 * @param replyTo where answers go where a campaign says nothing; null for the address that mails come from
 * @param postalAddress one line, in the foot of each mail
 * @param disclosures its own line for posts that says who speaks, by language; empty for the usual one
 * @param story what newcomers read
 */
public record Brand(
        String company,
        @Nullable Logo logo,
        Accent light,
        Accent dark,
        @Nullable String sender,
        @Nullable String replyTo,
        String postalAddress,
        Map<Language, String> disclosures,
        Story story) {
    /** What WCAG 2.2 AA asks of text (1.4.3). */
    public static final double READABLE = 4.5;

    public Brand {
        disclosures = Map.copyOf(disclosures);
    }

    /** As a company looks that chose nothing. */
    public static Brand usual(String company, String postalAddress) {
        return new Brand(
                company,
                null,
                Scheme.LIGHT.usual(),
                Scheme.DARK.usual(),
                null,
                null,
                postalAddress,
                Map.of(),
                Story.NONE);
    }

    /** The line of a post that says who speaks, in its language: the company's own, else the usual one. */
    public String disclosure(Language language) {
        var own = disclosures.get(language);
        return own == null ? Disclosure.in(language, company) : own;
    }

    /**
     * The same as somebody says it.
     *
     * @param former whether they no longer work here: the company's own line speaks of those who do, so that theirs is the usual one
     */
    public String disclosure(Language language, boolean former) {
        return former ? Disclosure.former(language, company) : disclosure(language);
    }

    public boolean hasOwnColours() {
        return !light.equals(Scheme.LIGHT.usual()) || !dark.equals(Scheme.DARK.usual());
    }

    /** What some readers could not make out: at most one for each colour. */
    public List<Faint> faint() {
        var faint = new ArrayList<Faint>();
        faint("light", light, Scheme.LIGHT, faint);
        faint("dark", dark, Scheme.DARK, faint);
        return List.copyOf(faint);
    }

    private static void faint(String scheme, Accent accent, Scheme where, List<Faint> all) {
        worst(accent.colour(), where.grounds())
                .map(found -> new Faint(scheme + ".accent", found.ratio(), found.on()))
                .ifPresent(all::add);
        worst(accent.text(), List.of(accent.colour()))
                .map(found -> new Faint(scheme + ".accentText", found.ratio(), found.on()))
                .ifPresent(all::add);
    }

    private static Optional<Found> worst(Colour colour, List<Colour> grounds) {
        return grounds.stream()
                .map(on -> new Found(colour.contrast(on), on))
                .filter(found -> found.ratio() < READABLE)
                .min((one, two) -> Double.compare(one.ratio(), two.ratio()));
    }

    private record Found(double ratio, Colour on) {}

    /**
     * A picture of the company's name.
     *
     * @param address over https
     * @param alt what it says, for those who do not see it
     */
    public record Logo(URI address, String alt) {}

    /**
     * A colour that is hard to read.
     *
     * @param field {@code light.accent}, {@code light.accentText} and the same of {@code dark}
     * @param ratio its contrast, below {@link #READABLE}
     * @param on what it stands on
     */
    public record Faint(String field, double ratio, Colour on) {}
}
