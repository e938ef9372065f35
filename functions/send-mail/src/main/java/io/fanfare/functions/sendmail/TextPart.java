package io.fanfare.functions.sendmail;

import io.fanfare.functions.sendmail.words.ContestWords;
import io.fanfare.functions.sendmail.words.MailboxWords;
import io.fanfare.functions.sendmail.words.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plain part of each kind of mail: the same words in the same order as the HTML part. */
final class TextPart {
    private final Shell shell;
    private final Wording words;

    TextPart(Shell shell) {
        this.shell = shell;
        words = shell.words();
    }

    String campaign(String greeting, String lead, List<OfferView> offers, List<ContestView> contests, String until) {
        var text = new PlainText().paragraph(greeting).paragraph(lead);
        offers(text, offers);
        contests.forEach(contest -> contest(text, contest));
        return end(text.paragraph(until));
    }

    String invitation(String optIn, String greeting, String lead, PersonalView personal) {
        var text = new PlainText().paragraph(greeting).paragraph(lead);
        personal(text, personal);
        words.invitationPoints().forEach(text::point);
        text.blank()
                .paragraph(words.invitationVoluntary())
                .link(words.before(words.invitationButton()), optIn)
                .blank();
        return end(text);
    }

    String link(String href, String greeting, MailboxWords says) {
        return end(new PlainText()
                .paragraph(greeting)
                .paragraph(says.lead())
                .paragraph(says.note())
                .link(words.before(says.button()), href)
                .blank());
    }

    private void personal(PlainText text, PersonalView personal) {
        var line = personal.line();
        if (line != null) {
            text.line(words.before(personal.sender())).quote(line);
        }
        var film = personal.film();
        var title = personal.title();
        if (film != null && title != null) {
            text.line(words.before(words.video()))
                    .link(words.before(title), film)
                    .blank();
        }
    }

    String welcome(String greeting, WelcomeView view) {
        var welcome = view.words();
        var text = new PlainText().paragraph(greeting).paragraph(welcome.lead());
        view.points().forEach(text::point);
        text.blank();
        var story = view.story();
        if (story != null) {
            text.line(words.before(welcome.storyTitle())).quote(story.text());
        }
        if (!view.links().isEmpty()) {
            text.paragraph(words.before(view.linksTitle()));
            view.links()
                    .forEach(link -> text.link(words.before(link.title().text()), link.address())
                            .blank());
        }
        return end(text);
    }

    String results(String greeting, ResultsView view) {
        var text = new PlainText()
                .paragraph(greeting)
                .paragraph(words.resultsThanks())
                .title(view.title().text());
        var more = view.more();
        if (more != null) {
            text.line(more);
        }
        text.blank();
        view.figures().forEach(text::paragraph);
        return end(text);
    }

    String recall(String greeting, String lead, SaidView title, SaidView statement) {
        return end(new PlainText()
                .paragraph(greeting)
                .paragraph(lead)
                .title(title.text())
                .blank()
                .quote(statement.text())
                .paragraph(words.recallNothing()));
    }

    String digest(
            String week,
            String greeting,
            String lead,
            @Nullable String points,
            TogetherView together,
            @Nullable String title,
            List<OfferView> offers,
            List<ContestView> contests) {
        var text = new PlainText()
                .paragraph(week)
                .paragraph(greeting)
                .paragraph(points == null ? lead : lead + " " + points);
        if (title != null) {
            text.paragraph(title);
        }
        offers(text, offers);
        contests.forEach(contest -> contest(text, contest));
        together(text, together);
        return end(text);
    }

    private void together(PlainText text, TogetherView together) {
        var reached = together.reached();
        if (reached != null) {
            text.paragraph(reached);
        }
        var goal = together.goal();
        var progress = together.progress();
        if (goal != null && progress != null) {
            text.line(words.before(goal)).paragraph(progress);
        }
        var note = together.note();
        if (note != null) {
            text.line(words.before(words.fromLeader())).quote(note);
        }
        var challenge = together.challenge();
        if (challenge != null) {
            text.line(words.before(words.challenge())).quote(challenge);
        }
        if (!together.top().isEmpty()) {
            text.line(words.before(words.topOfWeek()));
            together.top().forEach(text::line);
            text.blank();
        }
    }

    private void contest(PlainText text, ContestView contest) {
        text.title(contest.title().text()).paragraph(contest.rules());
        var prize = contest.prize();
        if (prize != null) {
            text.line(words.before(ContestWords.prize(words))).quote(prize.text());
        }
    }

    private void offers(PlainText text, List<OfferView> offers) {
        for (int at = 0; at < offers.size(); at++) {
            offer(text, offers.get(at), at == 0);
        }
    }

    private void offer(PlainText text, OfferView offer, boolean first) {
        text.title(offer.title()).line(offer.label()).blank().paragraph(offer.summary());
        var why = offer.whyShare();
        if (why != null) {
            text.line(words.before(words.why())).paragraph(why);
        }
        if (!offer.suggestion().isEmpty()) {
            text.line(words.before(words.suggestion())).quote(offer.suggestionText());
            if (offer.hasBlanks()) {
                text.line(words.blanks());
            }
            text.paragraph(words.disclosureNote() + " " + offer.disclosure());
        } else {
            text.paragraph(words.ownWords());
        }
        text.link(words.before(words.lookAndShare()), offer.page());
        if (first) {
            text.line(words.whatHappens());
        }
        var whyYou = offer.whyYou();
        if (whyYou != null) {
            text.blank().line(whyYou);
        }
        text.blank().link(words.before(words.notForMe()), offer.declinePage()).blank();
    }

    private String end(PlainText text) {
        var foot = shell.foot();
        text.line("--");
        var optional = foot.optional();
        if (optional != null) {
            text.line(optional);
        }
        text.paragraph(foot.why());
        var pause = foot.pause();
        if (pause != null) {
            text.link(words.before(words.pause()), pause);
        }
        var me = foot.me();
        if (me != null) {
            text.link(words.before(words.yourPage()), me);
        }
        var unsubscribe = foot.unsubscribe();
        if (unsubscribe != null) {
            text.link(words.before(foot.unsubscribeLabel()), unsubscribe);
        }
        return text.link(words.before(words.measuring()), shell.about())
                .blank()
                .line(shell.brand().company() + ", " + shell.brand().postalAddress())
                .toString();
    }
}
