package io.fanfare.check;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of the check before a launch. Ids are stable; texts say what is wrong and what helps. */
public enum Rule {
    AUDIENCE_EMPTY(Severity.ERROR, "Nobody belongs to the audience. Widen it."),
    ITEM_MISSING(Severity.ERROR, "The campaign names an item that is not there. Take it out or create it."),
    ITEM_RECALLED(
            Severity.ERROR,
            "The item was taken back: mails leave it out, and a campaign of such items mails nobody. Take it out, or restore it."),
    LINK_CLOSED(
            Severity.ERROR,
            "The destination is no address of the public internet: nobody outside can open it. Lead to a public page."),
    LINK_GONE(
            Severity.ERROR, "The destination says that there is no such page. Correct it, or publish the page first."),
    PILOT_LONG(
            Severity.ERROR,
            "The window closes before the pilot is over: nobody else would ever get it. Make the pilot shorter, or the window longer."),
    PILOT_EMPTY(
            Severity.ERROR,
            "Nobody of the audience belongs to the cohort pilot: the pilot would reach nobody. Widen the audience, or leave out pilotDays."),
    WORD_FORBIDDEN(Severity.ERROR, "The company's list says that this word may not go out. Write something else."),
    AUDIENCE_SMALL(Severity.WARNING, "Fewer than five people belong to the audience: its figures will read few."),
    WINDOW_SHORT(
            Severity.WARNING, "The window is shorter than a day. Somebody who reads the mail tomorrow comes too late."),
    LANGUAGE_MISSING(
            Severity.WARNING, "People of this language get another one. Add the text, or leave these people out."),
    TEXTS_TOO_FEW(
            Severity.WARNING,
            "Nobody gets words that so many others have, a tenth of the people unless the campaign says otherwise: the others get no suggestion. Add some, or let them use own words."),
    TEXTS_ALIKE(
            Severity.WARNING,
            "More than a fifth of the people get the same words: networks take such posts for one, and so do readers. Add texts, or lower mostAlike."),
    TEXT_TOO_LONG(
            Severity.WARNING,
            "With link and disclosure the suggestion is longer than this network takes. Shorten it, or people must."),
    DISCLOSURE(
            Severity.WARNING,
            "The company has its own line that says who speaks, but not in this language: posts get the usual one. Add it to the brand."),
    MAIL_SIZE(
            Severity.WARNING,
            "Gmail hides what comes after 102 kB of HTML, the foot with its unsubscribe link first. Shorten texts, or take an item out."),
    ALT_TEXT(
            Severity.WARNING,
            "Nothing says in this language what the picture shows: whoever does not see it learns nothing. Add imageAlt."),
    LINK_BROKEN(Severity.WARNING, "The destination did not answer as it should. Open it without being signed in."),
    LINK_LOGIN(Severity.WARNING, "The destination asks to sign in: people outside the company see nothing else."),
    LINK_LEADS_AWAY(
            Severity.WARNING,
            "The destination sends visitors on to a host that items may not lead to. Lead there directly, or allow it."),
    LINK_UNCHECKED(Severity.WARNING, "The destination could not be looked at just now. Check again in a minute."),
    DESTINATION_OPEN(Severity.WARNING, "The destination is not https: browsers warn, and networks show no card."),
    IMAGE_NOT_SHOWN(Severity.WARNING, "The picture is not https and is not shown on the share page."),
    TITLE_LONG(Severity.NOTE, "Phones cut a title of more than 70 characters, in the mail's subject too."),
    TEXTS_NONE(Severity.NOTE, "There is no suggestion: everybody starts with an empty box."),
    BLANK_NONE(Severity.NOTE, "No suggestion has a [[blank]] for own experience: posts will sound alike."),
    HASHTAG_ADDED(
            Severity.NOTE,
            "The suggestion lacks the campaign's hashtag: it is added at the end. Work it into the text where it reads better."),
    WHY_MISSING(Severity.NOTE, "Nothing says what people's networks get out of it."),
    WORD_DISLIKED(
            Severity.NOTE, "The company's list advises against this word. It is advice, and people write as they do."),
    CARD_INCOMPLETE(
            Severity.NOTE,
            "The page lacks Open Graph tags: where somebody copies its own address, networks show a poor card."),
    CARD_IMAGE_SMALL(
            Severity.NOTE, "The page's Open Graph picture is smaller than 1200 by 627: networks show it small."),
    PAGE_HIDDEN(Severity.NOTE, "The page asks search engines to leave it out. Is it the one for the public?"),
    EVERYONE(Severity.NOTE, "It goes to everybody. Could it be for those for whom it is relevant?");

    private final Severity severity;
    private final String advice;

    Rule(Severity severity, String advice) {
        this.severity = severity;
        this.advice = advice;
    }

    /** The rule of that id; empty for one that a later version made. */
    public static Optional<Rule> of(String id) {
        return Stream.of(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** {@code texts-too-few}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /** What is wrong and what helps, in English. */
    public String advice() {
        return advice;
    }

    public enum Severity {
        /** A launch is refused. */
        ERROR,
        WARNING,
        NOTE
    }
}
