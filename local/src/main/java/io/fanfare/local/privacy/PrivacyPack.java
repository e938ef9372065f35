package io.fanfare.local.privacy;

import io.fanfare.kernel.Language;
import io.fanfare.local.privacy.Pack.Block;
import io.fanfare.local.privacy.Pack.Bullets;
import io.fanfare.local.privacy.Pack.Grid;
import io.fanfare.local.privacy.Pack.Heading;
import io.fanfare.local.privacy.Pack.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * The pack for a works council: which data, why, how long, who gets what, who may ask which report, and the frame of an impact assessment. All
 * of it comes from the template, docs/openapi.yaml, docs/privacy.md and the words of people's own page; what only the company can say is marked.
 */
final class PrivacyPack {
    /** What the company itself has to write. */
    static final String TO_FILL_IN = "[to be filled in by the company]";

    private final Sources sources;

    PrivacyPack(Sources sources) {
        this.sources = sources;
    }

    Pack make() {
        var blocks = new ArrayList<Block>();
        blocks.addAll(whatItIs());
        blocks.addAll(table("2. Data, and what erasure does to it", "Every row that holds a person or leads to one"));
        blocks.addAll(purposes());
        blocks.addAll(table("4. How long", "How long"));
        blocks.addAll(recipients());
        blocks.addAll(reports());
        blocks.addAll(configuration());
        blocks.addAll(assessment());
        for (var language : Language.values()) {
            blocks.addAll(forEmployees(language));
        }
        return new Pack("Fanfare: privacy pack", blocks);
    }

    private List<Block> whatItIs() {
        return List.of(
                new Heading(2, "1. What it is"),
                new Paragraph(
                        "Colleagues who said yes get mails with something worth sharing, and share it from their own accounts, in their own "
                                + "words, when they like. Fanfare runs in the company's own AWS account; nothing goes to its makers."),
                new Bullets(List.of(
                        "Voluntary: nobody is enrolled without having said yes; pause, not for me and leave are one tap.",
                        "No page, report or route lists who did not share. Groups under five people are not told.",
                        "No private post is read. No mail is tracked for opening or clicking.",
                        "No personal data in addresses, logs or metrics.")));
    }

    private List<Block> purposes() {
        return List.of(
                new Heading(2, "3. Purposes and legal basis"),
                new Grid(
                        List.of("purpose", "data", "legal basis (proposal)"),
                        List.of(
                                List.of(
                                        "Inviting a colleague once",
                                        "name, address, language, department",
                                        "legitimate interest, Art. 6(1)(f) GDPR"),
                                List.of(
                                        "Mails, share pages, own page",
                                        "settings, mails of a week, shares",
                                        "consent, Art. 6(1)(a) GDPR; taken back at any time"),
                                List.of(
                                        "Points, boards, rewards",
                                        "ledger, alias",
                                        "consent of its own, off by default"),
                                List.of(
                                        "Figures for the company",
                                        "counts of five people and more",
                                        "legitimate interest, Art. 6(1)(f) GDPR"),
                                List.of(
                                        "Telling people from machines",
                                        "reduced address, user agent, 35 days",
                                        "legitimate interest, Art. 6(1)(f) GDPR"))));
    }

    private List<Block> recipients() {
        var rows = new ArrayList<>(List.of(
                List.of("AWS, as processor", "everything, in the region of the stack", "the company's own contract"),
                List.of("Amazon SES, as processor", "mail addresses and mails", "the company's own contract"),
                List.of("The networks", "nothing: a person goes there and posts by themselves", "-")));
        rows.add(List.of(
                "EventsEndpoint, where it is set",
                "share.reached, conversion.recorded, campaign.ended; never a person",
                "the parameter"));
        return List.of(new Heading(2, "5. Recipients"), new Grid(List.of("who", "what", "on which ground"), rows));
    }

    private List<Block> reports() {
        return List.of(
                new Heading(2, "6. Reports and who may call them"),
                new Paragraph(
                        "Every route of the API with the scope that a token must carry. The company's identity provider says who gets which "
                                + "scope: " + TO_FILL_IN),
                new Grid(List.of("route", "what it tells or does", "scope"), sources.routes()));
    }

    private List<Block> configuration() {
        return List.of(
                new Heading(2, "7. Configuration"),
                new Grid(List.of("parameter", "what it is", "value"), sources.parameters()));
    }

    private static List<Block> assessment() {
        return List.of(
                new Heading(2, "8. Data protection impact assessment (frame)"),
                new Grid(
                        List.of("question", "answer"),
                        List.of(
                                List.of("Controller, contact of the data protection officer", TO_FILL_IN),
                                List.of("Nature, scope, context and purposes", "parts 1 to 3"),
                                List.of(
                                        "Necessity and proportionality",
                                        "opt-in, least data, five people and more, retention of part 4"),
                                List.of(
                                        "Risk: pressure to take part",
                                        "no list of non-sharers, no named reminders, team leaders see totals alone"),
                                List.of(
                                        "Risk: performance monitoring",
                                        "boards by consent with an alias; no ranking by followers; points can be left"),
                                List.of(
                                        "Risk: profiles of readers",
                                        "salt of a day, addresses reduced before they are queued, 35 days"),
                                List.of(
                                        "Risk: a mail is passed on",
                                        "see, take along and erase need a link of 15 minutes to the known address; old links can be signed out"),
                                List.of("Views of employees or their representatives", TO_FILL_IN),
                                List.of("Residual risk and decision", TO_FILL_IN))));
    }

    private List<Block> forEmployees(Language language) {
        var words = sources.words(language);
        return List.of(
                new Heading(2, "For employees: " + language.locale().getDisplayLanguage(language.locale())),
                new Heading(3, say(words, "data.kept")),
                bullets(words, "data.kept."),
                new Heading(3, say(words, "data.seen")),
                bullets(words, "data.seen."),
                new Heading(3, say(words, "data.tracking")),
                new Paragraph(say(words, "data.tracking.off.note")),
                new Heading(3, say(words, "data.link")),
                new Paragraph(say(words, "data.link.note")),
                new Paragraph(say(words, "data.page.erase.note")));
    }

    private static Bullets bullets(Properties words, String prefix) {
        return new Bullets(IntStream.rangeClosed(1, 4)
                .mapToObj(at -> say(words, prefix + at))
                .toList());
    }

    private static String say(Properties words, String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private List<Block> table(String heading, String chapter) {
        return List.of(new Heading(2, heading), sources.table(chapter));
    }
}
