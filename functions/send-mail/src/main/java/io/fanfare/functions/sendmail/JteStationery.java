package io.fanfare.functions.sendmail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.fanfare.brand.Brand;
import io.fanfare.delivery.Company;
import io.fanfare.delivery.Letter.Rendered;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.MailContent.OfCampaign;
import io.fanfare.delivery.MailContent.OfDataLink;
import io.fanfare.delivery.MailContent.OfDigest;
import io.fanfare.delivery.MailContent.OfInvitation;
import io.fanfare.delivery.MailContent.OfJoining;
import io.fanfare.delivery.MailContent.OfNewMailbox;
import io.fanfare.delivery.MailContent.OfRecall;
import io.fanfare.delivery.MailContent.OfResults;
import io.fanfare.delivery.MailContent.OfWelcome;
import io.fanfare.delivery.Offer;
import io.fanfare.delivery.Stationery;
import io.fanfare.functions.sendmail.Shell.Preheader;
import io.fanfare.functions.sendmail.words.MailboxWords;
import io.fanfare.functions.sendmail.words.MomentWords;
import io.fanfare.functions.sendmail.words.WelcomeWords;
import io.fanfare.functions.sendmail.words.Wording;
import io.fanfare.kernel.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders mails from the templates of src/main/jte, compiled at build time. All that comes from outside is escaped by its place. */
public final class JteStationery implements Stationery {
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Company company;
    private final String about;

    /** @param about address of the page that says what is measured */
    public JteStationery(Company company, String about) {
        this.company = company;
        this.about = about;
    }

    @Override
    public Rendered render(MailContent content) {
        return switch (content) {
            case OfCampaign campaign -> campaign(campaign);
            case OfInvitation invitation -> invitation(invitation);
            case OfJoining joining -> joining(joining);
            case OfRecall recall -> recall(recall);
            case OfWelcome welcome -> welcome(welcome);
            case OfResults results -> results(results);
            case OfDigest digest -> digest(digest);
            case OfDataLink link -> dataLink(link);
            case OfNewMailbox mailbox -> newMailbox(mailbox);
        };
    }

    private Rendered campaign(OfCampaign mail) {
        var words = words(mail);
        var brand = company.brand();
        var offers = views(mail.offers(), words.language(), brand);
        var first = offers.getFirst();
        var shell = new Shell(
                words,
                brand,
                words.campaignSubject(first.title(), offers.size() - 1),
                new Preheader(first.summary(), first.contentLanguage()),
                Foot.ofMember(words, brand, MailContent.pause(mail.offers()), mail.me(), mail.unsubscribe()),
                about,
                mail.decoy());
        var greeting = words.greeting(mail.reader().firstName());
        var lead = words.campaignLead(offers.size(), brand.company()) + " " + words.upToYou(offers.size());
        var moment = mail.moment();
        var last = words.until(words.day(mail.until()));
        var contests = ContestView.of(mail.offers(), words, company.language());
        var until = moment == null ? last : last + " " + MomentWords.say(moment, words);
        return new Rendered(
                shell.subject(),
                html(
                        "campaign.jte",
                        Map.of(
                                "shell",
                                shell,
                                "greeting",
                                greeting,
                                "lead",
                                lead,
                                "until",
                                until,
                                "offers",
                                offers,
                                "contests",
                                contests)),
                new TextPart(shell).campaign(greeting, lead, offers, contests, until));
    }

    private Rendered invitation(OfInvitation mail) {
        var words = words(mail);
        var brand = company.brand();
        var shell = asked(words, brand, Foot.ofInvited(words, brand, mail.unsubscribe()));
        var lead = words.invitationLead(mail.sender(), brand.company());
        return asking(shell, mail.reader(), lead, PersonalView.of(mail, words.language()), mail.optIn());
    }

    private Rendered joining(OfJoining mail) {
        var words = words(mail);
        var brand = company.brand();
        var shell = asked(words, brand, Foot.ofVisitor(words, brand, mail.unsubscribe()));
        var lead = words.joiningLead(mail.inviter(), brand.company());
        return asking(shell, mail.reader(), lead, PersonalView.NOTHING, mail.optIn());
    }

    private Shell asked(Wording words, Brand brand, Foot foot) {
        return new Shell(
                words,
                brand,
                words.invitationSubject(brand.company()),
                Preheader.of(words.invitationVoluntary()),
                foot,
                about,
                null);
    }

    private Rendered asking(Shell shell, MailContent.Reader reader, String lead, PersonalView personal, String optIn) {
        var words = shell.words();
        var greeting = words.greeting(reader.firstName());
        var html = html(
                "invitation.jte",
                Map.of(
                        "shell",
                        shell,
                        "greeting",
                        greeting,
                        "lead",
                        lead,
                        "personal",
                        personal,
                        "points",
                        words.invitationPoints(),
                        "button",
                        words.invitationButton(),
                        "href",
                        optIn));
        return new Rendered(shell.subject(), html, new TextPart(shell).invitation(optIn, greeting, lead, personal));
    }

    private Rendered dataLink(OfDataLink mail) {
        var words = words(mail);
        return link(
                mail,
                mail.link(),
                new MailboxWords(
                        words.dataSubject(company.brand().company()),
                        words.dataTitle(),
                        words.dataLead(),
                        words.dataNote(),
                        words.dataButton()));
    }

    private Rendered newMailbox(OfNewMailbox mail) {
        return link(
                mail,
                mail.link(),
                MailboxWords.of(words(mail).language(), company.brand().company()));
    }

    private Rendered link(MailContent mail, String href, MailboxWords says) {
        var words = words(mail);
        var shell = new Shell(
                words,
                company.brand(),
                says.subject(),
                Preheader.of(says.note()),
                Foot.ofAsked(words, mail.unsubscribe()),
                about,
                null);
        var greeting = words.greeting(mail.reader().firstName());
        var html = html("data-link.jte", Map.of("shell", shell, "greeting", greeting, "says", says, "href", href));
        return new Rendered(shell.subject(), html, new TextPart(shell).link(href, greeting, says));
    }

    private Rendered welcome(OfWelcome mail) {
        var words = words(mail);
        var brand = company.brand();
        var welcome = WelcomeWords.of(mail.step(), words.language(), brand.company());
        var shell = new Shell(
                words,
                brand,
                welcome.subject(),
                Preheader.of(welcome.lead()),
                Foot.because(words, welcome.why(), mail.me(), mail.unsubscribe()),
                about,
                null);
        var greeting = words.greeting(mail.reader().firstName());
        var view = WelcomeView.of(mail, welcome, brand.story(), company.language());
        return new Rendered(
                shell.subject(),
                html("welcome.jte", Map.of("shell", shell, "greeting", greeting, "view", view)),
                new TextPart(shell).welcome(greeting, view));
    }

    private Rendered results(OfResults mail) {
        var words = words(mail);
        var brand = company.brand();
        var view = ResultsView.of(mail, words);
        var shell = new Shell(
                words,
                brand,
                words.resultsSubject(words.campaignSubject(view.title().text(), mail.more())),
                Preheader.of(view.figures().getFirst()),
                Foot.because(words, words.whyResults(brand.company()), mail.me(), mail.unsubscribe()),
                about,
                null);
        var greeting = words.greeting(mail.reader().firstName());
        return new Rendered(
                shell.subject(),
                html("results.jte", Map.of("shell", shell, "greeting", greeting, "view", view)),
                new TextPart(shell).results(greeting, view));
    }

    private Rendered recall(OfRecall mail) {
        var words = words(mail);
        var company = this.company.brand().company();
        var title = SaidView.of(mail.title(), words.language());
        var shell = new Shell(
                words,
                this.company.brand(),
                words.recallSubject(title.text()),
                Preheader.of(words.recallNothing()),
                Foot.because(words, words.whyRecall(company), mail.me(), mail.unsubscribe()),
                about,
                null);
        var greeting = words.greeting(mail.reader().firstName());
        var lead = words.recallLead(company);
        var statement = SaidView.of(mail.statement(), words.language());
        return new Rendered(
                shell.subject(),
                html(
                        "recall.jte",
                        Map.of(
                                "shell",
                                shell,
                                "greeting",
                                greeting,
                                "lead",
                                lead,
                                "title",
                                title,
                                "statement",
                                statement)),
                new TextPart(shell).recall(greeting, lead, title, statement));
    }

    private Rendered digest(OfDigest mail) {
        var words = words(mail);
        var brand = company.brand();
        var offers = views(mail.offers(), words.language(), brand);
        long readers = mail.readersOfWeek();
        var lead = readers > 0 ? words.digestThanks(readers) : words.digestLead(offers.size());
        var points = mail.points() > 0 ? words.digestPoints(mail.points()) : null;
        var title = readers > 0 && !offers.isEmpty() ? words.digestOffers(offers.size()) : null;
        var shell = new Shell(
                words,
                brand,
                words.digestSubject(readers, offers.size()),
                offers.isEmpty()
                        ? Preheader.of(lead)
                        : new Preheader(
                                offers.getFirst().title(), offers.getFirst().contentLanguage()),
                Foot.ofMember(words, brand, MailContent.pause(mail.offers()), mail.me(), mail.unsubscribe()),
                about,
                mail.decoy());
        var greeting = words.greeting(mail.reader().firstName());
        var week = words.digestWeek(words.days(mail.week().monday()));
        var bars = readers > 0 ? Bar.of(mail.readers(), words) : List.<Bar>of();
        var values = new HashMap<String, @Nullable Object>();
        values.put("shell", shell);
        values.put("greeting", greeting);
        values.put("week", week);
        values.put("lead", lead);
        values.put("points", points);
        values.put("bars", bars);
        values.put("barsNote", words.digestBars(bars.size()));
        var together = TogetherView.of(mail.together(), words);
        values.put("together", together);
        values.put("offersTitle", title);
        values.put("offers", offers);
        var contests = ContestView.of(mail.offers(), words, company.language());
        values.put("contests", contests);
        return new Rendered(
                shell.subject(),
                html("digest.jte", values),
                new TextPart(shell).digest(week, greeting, lead, points, together, title, offers, contests));
    }

    private static Wording words(MailContent mail) {
        return Wording.of(mail.reader().language());
    }

    private static List<OfferView> views(List<Offer> offers, Language reader, Brand brand) {
        return offers.stream().map(offer -> OfferView.of(offer, reader, brand)).toList();
    }

    private String html(String template, Map<String, ? extends @Nullable Object> values) {
        var output = new StringOutput();
        templates.render(template, new HashMap<String, Object>(values), output);
        return output.toString();
    }
}
