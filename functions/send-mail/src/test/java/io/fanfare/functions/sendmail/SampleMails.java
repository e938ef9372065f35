package io.fanfare.functions.sendmail;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.campaign.Contest;
import io.fanfare.content.Item;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailContent.Reader;
import io.fanfare.delivery.MailContent.Together;
import io.fanfare.delivery.Mailbox;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.CampaignId;
import io.fanfare.kernel.ItemId;
import io.fanfare.kernel.Language;
import io.fanfare.kernel.Week;
import io.fanfare.relevance.Why;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Mails of a company that does not exist. */
final class SampleMails {
    static final Company COMPANY = new Company(
            "Noordlicht", "Kade 12, 3011 AB Rotterdam", new Mailbox(null, "nieuws@noordlicht.example"), Language.NL);
    static final String BASE = "https://share.noordlicht.example";
    static final String ME = BASE + "/me/1Qw5tNc8RzYb2Gx7JfLm4Kd";
    static final String UNSUBSCRIBE = BASE + "/u/1VZ5pKnZqUoJ7H2c9tXy3Ab";
    static final String DECOY = BASE + "/d/1Tz9cQr5LmXe8Wy4HkPa2Nv";

    static final String REASON = "Everybody knows somebody who could be the colleague that we look for.";
    /** An item as marketing writes it. */
    static final Item ITEM = new Item(
            new ItemId(7),
            null,
            ItemClass.HUB,
            Set.of(),
            Set.of(),
            URI.create("https://www.noordlicht.example/careers"),
            null,
            false,
            false,
            null,
            URI.create("https://www.noordlicht.example/pictures/two-graduates-on-a-quay.jpg"),
            List.of(),
            Map.of(
                    Language.EN,
                    new Item.Text(
                            "Two years, four teams: our graduate programme opens",
                            "Applications are open until 15 January. Graduates rotate through four teams & pick the last one themselves.",
                            "Your network learns what the work is really like.",
                            List.of(
                                    "Ask me.",
                                    "I started here as a graduate.\nWhat I'd tell my younger self: [[your tip]]. And then: [[what else]]"),
                            "Two graduates on a quay, a crane behind them")),
            null,
            1);

    private SampleMails() {}

    /** The mail that offers these items to everybody. */
    static MailContent ofItems(Language language, List<Item> items, List<Contest> contests) {
        var offers = items.stream()
                .map(item -> {
                    var text = item.text(Language.EN);
                    return new Offer(
                            item.itemClass(),
                            item.external(),
                            Goal.RECRUITMENT,
                            Language.EN,
                            text.title(),
                            text.summary(),
                            text.whyShare(),
                            text.variants().getLast(),
                            item.image(),
                            text.imageAlt(),
                            new Why.Everyone(REASON),
                            contests,
                            false,
                            BASE + "/p/1Qm8rTb4WcY6nPx2KdLf5Gh?t=1");
                })
                .toList();
        return new MailContent.OfCampaign(
                new Reader(language, "Sanne"),
                "Mirjam de Wit",
                offers,
                LocalDate.of(2026, 12, 12),
                LocalDateTime.of(2026, 11, 24, 10, 0),
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    static MailContent campaign(Language language) {
        return new MailContent.OfCampaign(
                new Reader(language, "Sanne"),
                "Mirjam de Wit",
                List.of(graduates(language), outlook(language)),
                LocalDate.of(2026, 12, 12),
                LocalDateTime.of(2026, 11, 24, 10, 0),
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    static MailContent dataLink(Language language) {
        return new MailContent.OfDataLink(
                new Reader(language, "Sanne"), BASE + "/data/1Qw5tNc8RzYb2Gx7JfLm4Ke", UNSUBSCRIBE);
    }

    /** A mail to somebody who no longer works there. */
    static MailContent toAlumnus(Language language) {
        var plain = graduates(language);
        var offer = new Offer(
                plain.itemClass(),
                plain.external(),
                plain.goal(),
                plain.language(),
                plain.title(),
                plain.summary(),
                plain.whyShare(),
                plain.suggestion(),
                null,
                null,
                plain.why(),
                plain.contests(),
                true,
                plain.page());
        return new MailContent.OfCampaign(
                new Reader(language, "Sanne"),
                "Mirjam de Wit",
                List.of(offer),
                LocalDate.of(2026, 12, 12),
                null,
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    static MailContent newMailbox(Language language) {
        return new MailContent.OfNewMailbox(new Reader(language, "Sanne"), BASE + "/data/1Qw5tNc8RzYb2Gx7JfLm4Ke");
    }

    /** The same with a picture, which many readers do not load. */
    static MailContent campaignWithImage(Language language, URI image, @Nullable String alt) {
        var plain = graduates(language);
        var pictured = new Offer(
                plain.itemClass(),
                plain.external(),
                plain.goal(),
                plain.language(),
                plain.title(),
                plain.summary(),
                plain.whyShare(),
                plain.suggestion(),
                image,
                alt,
                plain.why(),
                plain.contests(),
                plain.former(),
                plain.page());
        return new MailContent.OfCampaign(
                new Reader(language, "Sanne"),
                "Mirjam de Wit",
                List.of(pictured),
                LocalDate.of(2026, 12, 12),
                LocalDateTime.of(2026, 11, 24, 10, 0),
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    static MailContent invitation(Language language) {
        return new MailContent.OfInvitation(
                new Reader(language, "Sanne"),
                "Mirjam de Wit",
                new MailContent.Said("Ik zou het leuk vinden als je meedoet.", Language.NL),
                new MailContent.Film(
                        "https://www.noordlicht.example/film",
                        new MailContent.Said("Waarom wij delen, in twee minuten", Language.NL)),
                BASE + "/o/1Qm8rTb4WcY6nPx2KdLf5Gh",
                UNSUBSCRIBE);
    }

    static MailContent welcome(Language language, WelcomeStep step) {
        boolean help = step == WelcomeStep.HELP;
        return new MailContent.OfWelcome(
                new Reader(language, "Sanne"),
                step,
                help ? "Noor <Visser>" : null,
                help ? BASE + "/guidelines/1Qw5tNc8RzYb2Gx7JfLm4Kd" : null,
                ME,
                UNSUBSCRIBE);
    }

    static MailContent results(Language language, int more, long readers, long together) {
        var story = graduates(language);
        return new MailContent.OfResults(
                new Reader(language, "Sanne"),
                new MailContent.Said(story.title(), story.language()),
                more,
                readers,
                together,
                ME,
                UNSUBSCRIBE);
    }

    static MailContent recall(Language language) {
        var story = graduates(language);
        return new MailContent.OfRecall(
                new Reader(language, "Sanne"),
                new MailContent.Said(story.title(), story.language()),
                new MailContent.Said("Twee cijfers klopten niet.\nHet nieuwe verhaal heeft de goede.", Language.NL),
                ME,
                UNSUBSCRIBE);
    }

    static MailContent digest(Language language, long readers, long points, boolean offers) {
        return new MailContent.OfDigest(
                new Reader(language, "Sanne"),
                new Week(2026, 47),
                List.of(0L, 3L, 5L, 0L, 8L, 4L, 7L, readers),
                points,
                offers ? List.of(graduates(language)) : List.of(),
                readers > 0 && offers ? together() : Together.NOTHING,
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    private static Together together() {
        return new Together(
                1_240,
                new Together.Goal("A thousand readers in November", 620, 1_000, true),
                "A fine month, all of you <3\nTell me what people asked.",
                "Tell & ask: one post about a question you got",
                List.of(new Together.Place(1, "The Fox", 70), new Together.Place(2, "Ann B.", 1)));
    }

    /** Everything as long as it may be, and of characters that take the most room once escaped. */
    static MailContent largest(Language language) {
        var offer = new Offer(
                ItemClass.HYGIENE,
                false,
                Goal.RECRUITMENT,
                language == Language.EN ? Language.NL : Language.EN,
                "\"<".repeat(500),
                "\"&'<> ".repeat(1_000),
                "\"&'<> ".repeat(1_000),
                "[[\"<]] & ".repeat(2_000),
                URI.create("https://www.noordlicht.example/" + "a".repeat(300)),
                "\"&'<> ".repeat(50),
                new Why.Everyone("\"&'<> ".repeat(1_000)),
                List.of(contest("\"&'<> ".repeat(33)), contest("<\"'&> ".repeat(33))),
                false,
                BASE + "/p/1Qm8rTb4WcY6nPx2KdLf5Gh?t=255");
        return new MailContent.OfCampaign(
                new Reader(language, "\"<&".repeat(30)),
                "Mirjam de Wit",
                Stream.generate(() -> offer).limit(5).toList(),
                LocalDate.of(2026, 12, 12),
                LocalDateTime.of(2026, 11, 24, 10, 0),
                ME,
                UNSUBSCRIBE,
                DECOY);
    }

    static Offer offer(Language language, String title, @Nullable String suggestion) {
        return new Offer(
                ItemClass.HUB,
                false,
                Goal.BRAND,
                language,
                title,
                "A summary.",
                null,
                suggestion,
                null,
                null,
                null,
                List.of(),
                false,
                BASE + "/p/1Qm8rTb4WcY6nPx2KdLf5Gh?t=0");
    }

    static Contest contest(String title) {
        return contest(1, title, LocalDate.of(2027, 1, 1));
    }

    static Contest contest(int id, String title, LocalDate until) {
        return new Contest(
                id,
                "#MyFirstYear",
                List.of(new CampaignId(3)),
                Map.of(Language.EN, title, Language.NL, title),
                Map.of(Language.EN, "A cake for your team", Language.NL, "Taart & <koffie>"),
                LocalDate.of(2026, 11, 30),
                until);
    }

    private static Offer graduates(Language reader) {
        boolean dutch = reader == Language.NL;
        return new Offer(
                ItemClass.HERO,
                false,
                Goal.RECRUITMENT,
                dutch ? Language.NL : Language.EN,
                dutch
                        ? "Twee jaar, vier teams: ons traineeship opent"
                        : "Two years, four teams: our graduate programme opens",
                dutch
                        ? "Solliciteren kan tot 15 januari. Trainees draaien mee in vier teams en kiezen het laatste zelf."
                        : "Applications are open until 15 January. Graduates rotate through four teams and pick the last one themselves.",
                dutch ? "Je netwerk hoort hoe het werk echt is." : "Your network learns what the work is really like.",
                dutch
                        ? "Ik begon hier ooit als trainee. Mijn tip voor wie nu twijfelt: [[jouw tip]]"
                        : "I started here as a graduate. What I would tell my younger self: [[your tip]]",
                null,
                null,
                new Why.Topics(List.of("careers", "graduate-programme")),
                List.of(contest("Who tells it best?")),
                false,
                BASE + "/p/1Qm8rTb4WcY6nPx2KdLf5Gh?t=0");
    }

    private static Offer outlook(Language reader) {
        boolean dutch = reader == Language.NL;
        return new Offer(
                ItemClass.HYGIENE,
                true,
                Goal.BRAND,
                dutch ? Language.NL : Language.EN,
                dutch ? "Noordzee-vooruitzicht 2026" : "North Sea outlook 2026",
                dutch
                        ? "Onafhankelijke blik op wind, kabels en havens."
                        : "Independent outlook on wind, cables and ports.",
                dutch ? "Nieuws uit het vak, niet van ons." : "News from the field, not from us.",
                dutch ? "De cijfers die iedereen dit jaar gaat citeren." : "The numbers everyone will quote this year.",
                null,
                null,
                new Why.Group("Sales", "BE", null, null, null),
                List.of(),
                false,
                BASE + "/p/1Kd7sVx3MbR9eNf4TgWq2Zy?t=1");
    }
}
