package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent.Film;
import io.fanfare.delivery.MailContent.OfInvitation;
import io.fanfare.delivery.MailContent.Said;
import io.fanfare.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of an invitation says in person.
 *
 * @param sender whose words they are
 * @param line null for nothing
 * @param lineLanguage the tag of its language when it is not the mail's
 * @param film address of a film; null for none
 * @param title what the film is called, which is the link's text
 * @param titleLanguage the tag of its language when it is not the mail's
 */
public record PersonalView(
        String sender,
        @Nullable String line,
        @Nullable String lineLanguage,
        @Nullable String film,
        @Nullable String title,
        @Nullable String titleLanguage) {
    static final PersonalView NOTHING = new PersonalView("", null, null, null, null, null);

    static PersonalView of(OfInvitation mail, Language language) {
        Said line = mail.line();
        Film film = mail.film();
        return new PersonalView(
                mail.sender(),
                line == null ? null : line.text(),
                line == null ? null : other(line, language),
                film == null ? null : film.address(),
                film == null ? null : film.title().text(),
                film == null ? null : other(film.title(), language));
    }

    private static @Nullable String other(Said said, Language language) {
        return said.language() == language ? null : said.language().tag();
    }
}
