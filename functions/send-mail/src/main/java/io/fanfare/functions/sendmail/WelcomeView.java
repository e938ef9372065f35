package io.fanfare.functions.sendmail;

import io.fanfare.brand.Story;
import io.fanfare.delivery.MailContent.OfWelcome;
import io.fanfare.delivery.MailContent.Said;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.functions.sendmail.words.WelcomeWords;
import io.fanfare.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A mail to a newcomer as both of its parts show it.
 *
 * @param points what it says, in short; whom to ask is the first of them
 * @param story what the company stands for; null in mails that do not tell it
 * @param links lessons, or the page of the guidelines; may be empty
 * @param linksTitle before them
 * @param me address of the reader's own page
 */
public record WelcomeView(
        WelcomeWords words,
        List<String> points,
        @Nullable SaidView story,
        List<Link> links,
        String linksTitle,
        String me) {
    public WelcomeView {
        points = List.copyOf(points);
        links = List.copyOf(links);
    }

    static WelcomeView of(OfWelcome mail, WelcomeWords words, Story story, Language companyDefault) {
        var reader = mail.reader().language();
        return switch (mail.step()) {
            case HOW_IT_WORKS -> told(mail, words, null, lessons(story, reader, companyDefault));
            case OWN_WORDS ->
                told(mail, words, story(story, reader, companyDefault), lessons(story, reader, companyDefault));
            case HELP -> told(mail, words, null, guidelines(mail, words));
        };
    }

    private static WelcomeView told(OfWelcome mail, WelcomeWords words, @Nullable SaidView story, List<Link> links) {
        var coach = mail.coach();
        var points = coach == null
                ? words.points()
                : Stream.concat(Stream.of(words.coach(coach)), words.points().stream())
                        .toList();
        var title = mail.step() == WelcomeStep.HELP ? words.guidelinesTitle() : words.lessonsTitle();
        return new WelcomeView(words, points, story, links, title, mail.me());
    }

    private static @Nullable SaidView story(Story story, Language reader, Language companyDefault) {
        return story.texts().isEmpty() ? null : said(story.texts(), reader, companyDefault);
    }

    private static List<Link> lessons(Story story, Language reader, Language companyDefault) {
        return story.lessons().stream()
                .map(lesson -> new Link(lesson.address().toString(), said(lesson.titles(), reader, companyDefault)))
                .toList();
    }

    private static List<Link> guidelines(OfWelcome mail, WelcomeWords words) {
        var guidelines = mail.guidelines();
        return guidelines == null ? List.of() : List.of(new Link(guidelines, new SaidView(words.guidelines(), null)));
    }

    private static SaidView said(Map<Language, String> texts, Language reader, Language companyDefault) {
        var language = Language.among(texts.keySet(), reader, companyDefault);
        return SaidView.of(new Said(Objects.requireNonNull(texts.get(language)), language), reader);
    }

    /** Where something is to be read, with its title. */
    public record Link(String address, SaidView title) {}
}
