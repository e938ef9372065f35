package io.fanfare.functions.campaignapi;

import io.fanfare.brand.Accent;
import io.fanfare.brand.Brand;
import io.fanfare.brand.Brand.Faint;
import io.fanfare.brand.Colour;
import io.fanfare.brand.Scheme;
import io.fanfare.brand.Story;
import io.fanfare.functions.campaignapi.BrandBody.AccentBody;
import io.fanfare.functions.campaignapi.BrandBody.LessonBody;
import io.fanfare.functions.campaignapi.BrandBody.LogoBody;
import io.fanfare.functions.campaignapi.BrandBody.StoryBody;
import io.fanfare.people.MailAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns a brand as it was sent into one that every reader can read. */
final class BrandForm {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 200;
    /** Posts on X have 280 characters in all. */
    private static final int LONGEST_DISCLOSURE = 80;

    private static final int LONGEST_STORY = 1_000;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_LESSONS = 5;

    private final Checks checks = new Checks();

    private BrandForm() {}

    /** @param usual what holds where nothing was sent */
    static Form<Brand> check(BrandBody body, Brand usual) {
        var form = new BrandForm();
        var brand = form.brand(body, usual);
        return form.checks.violations().isEmpty() ? readable(brand) : Form.of(brand, form.checks);
    }

    private static Form<Brand> readable(Brand brand) {
        var faint = new ArrayList<Violation>();
        brand.faint().forEach(found -> faint.add(new Violation(found.field(), "contrast", note(found))));
        return faint.isEmpty() ? new Form.Valid<>(brand) : new Form.Invalid<>(Problem.invalid(faint));
    }

    /** Rounded down: what is not enough must not read as if it were. */
    private static String note(Faint faint) {
        var ratio = BigDecimal.valueOf(faint.ratio()).setScale(2, RoundingMode.DOWN);
        return ratio + ":1 on " + faint.on().text() + ", at least " + Brand.READABLE + ":1 is needed";
    }

    private Brand brand(BrandBody body, Brand usual) {
        return new Brand(
                line("company", body.company(), LONGEST_NAME, usual.company()),
                logo(body.logo()),
                accent("light", body.light(), Scheme.LIGHT),
                accent("dark", body.dark(), Scheme.DARK),
                checks.optionalLine("sender", body.sender(), LONGEST_NAME),
                replyTo(body.replyTo()),
                line("postalAddress", body.postalAddress(), LONGEST_ADDRESS, usual.postalAddress()),
                checks.byLanguage(
                        "disclosures",
                        body.disclosures(),
                        (String line, Checks all, String field) -> all.line(field, line, LONGEST_DISCLOSURE)),
                story(body.story()));
    }

    private Story story(@Nullable StoryBody body) {
        if (body == null) {
            return Story.NONE;
        }
        var lessons = checks.list("story.lessons", body.lessons(), MOST_LESSONS);
        return new Story(
                checks.byLanguage(
                        "story.texts",
                        body.texts(),
                        (String text, Checks all, String field) -> all.paragraph(field, text, LONGEST_STORY)),
                IntStream.range(0, lessons.size())
                        .mapToObj(at -> lesson("story.lessons[" + at + "].", lessons.get(at)))
                        .toList());
    }

    private Story.Lesson lesson(String field, LessonBody body) {
        var address = checks.web(field + "url", body.url());
        checks.rule("https".equalsIgnoreCase(address.getScheme()), field + "url", "https");
        var titles = Objects.requireNonNullElse(body.titles(), Map.<String, @Nullable String>of());
        checks.rule(!titles.isEmpty(), field + "titles", "required");
        return new Story.Lesson(
                address,
                checks.byLanguage(field + "titles", titles, (title, all, at) -> all.line(at, title, LONGEST_TITLE)));
    }

    private String line(String field, @Nullable String sent, int longest, String usual) {
        return Objects.requireNonNullElse(checks.optionalLine(field, sent, longest), usual);
    }

    private Brand.@Nullable Logo logo(@Nullable LogoBody logo) {
        if (logo == null) {
            return null;
        }
        var address = checks.web("logo.url", logo.url());
        checks.rule("https".equalsIgnoreCase(address.getScheme()), "logo.url", "https");
        return new Brand.Logo(address, checks.line("logo.alt", logo.alt(), LONGEST_NAME));
    }

    private Accent accent(String field, @Nullable AccentBody accent, Scheme scheme) {
        if (accent == null) {
            return scheme.usual();
        }
        return new Accent(
                colour(field + ".accent", accent.accent()), colour(field + ".accentText", accent.accentText()));
    }

    private Colour colour(String field, @Nullable String text) {
        var colour = Optional.ofNullable(text).flatMap(Colour::of);
        checks.rule(colour.isPresent(), field, text == null ? "required" : "colour");
        return colour.orElse(Scheme.LIGHT.usual().text());
    }

    private @Nullable String replyTo(@Nullable String sent) {
        var address = Optional.ofNullable(sent).flatMap(MailAddress::normalised);
        checks.rule(sent == null || address.isPresent(), "replyTo", "address");
        return address.orElse(null);
    }
}
