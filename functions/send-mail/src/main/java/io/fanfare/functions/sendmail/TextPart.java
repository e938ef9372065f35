package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent.OfInvitation;
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

    String campaign(String greeting, String lead, List<OfferView> offers, String until) {
        var text = new PlainText().paragraph(greeting).paragraph(lead);
        offers(text, offers);
        return end(text.paragraph(until));
    }

    String invitation(OfInvitation invitation, String greeting, String lead) {
        var text = new PlainText().paragraph(greeting).paragraph(lead);
        words.invitationPoints().forEach(text::point);
        text.blank()
                .paragraph(words.invitationVoluntary())
                .link(words.before(words.invitationButton()), invitation.optIn())
                .blank();
        return end(text);
    }

    String dataLink(String href, String greeting) {
        return end(new PlainText()
                .paragraph(greeting)
                .paragraph(words.dataLead())
                .paragraph(words.dataNote())
                .link(words.before(words.dataButton()), href)
                .blank());
    }

    String digest(
            String week,
            String greeting,
            String lead,
            @Nullable String points,
            TogetherView together,
            @Nullable String title,
            List<OfferView> offers) {
        var text = new PlainText()
                .paragraph(week)
                .paragraph(greeting)
                .paragraph(points == null ? lead : lead + " " + points);
        together(text, together);
        if (title != null) {
            text.paragraph(title);
        }
        offers(text, offers);
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
        }
        text.link(words.before(words.lookAndShare()), offer.page());
        if (first) {
            text.line(words.whatHappens());
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
        return text.link(words.before(foot.unsubscribeLabel()), foot.unsubscribe())
                .blank()
                .line(shell.brand().company() + ", " + shell.brand().postalAddress())
                .toString();
    }
}
