package io.fanfare.functions.sendmail;

import static org.assertj.core.api.Assertions.assertThat;

import io.fanfare.delivery.Company;
import io.fanfare.delivery.MailContent;
import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.Language;
import io.fanfare.testkit.Examples;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lays out every kind of mail in every language in {@code target/gallery}, where {@code quality/} looks at it. */
class MailGalleryTest {
    private static final Path GALLERY = Path.of("target", "gallery");
    private static final int GMAIL_CLIPS_AFTER = 102 * 1024;
    private static final URI IMAGE = URI.create("https://www.noordlicht.example/graduates.jpg");

    private static final String MEASURED = SampleMails.BASE + "/about-measuring";
    private final JteStationery usual = new JteStationery(SampleMails.COMPANY, MEASURED);
    private final JteStationery branded =
            new JteStationery(new Company(Examples::brand, SampleMails.COMPANY.from(), Language.NL), MEASURED);

    @ParameterizedTest
    @EnumSource
    void every_kind_of_mail_is_laid_out_to_be_looked_at_and_no_reader_cuts_it_off(Language language)
            throws IOException {
        Files.createDirectories(GALLERY);
        for (var mail : mails(language).entrySet()) {
            write(mail.getKey() + "-" + language.tag(), usual, mail.getValue());
        }
        write("branded-" + language.tag(), branded, SampleMails.digest(language, 12, 34, true));
        for (var step : WelcomeStep.values()) {
            write("welcome" + step.number() + "-" + language.tag(), branded, SampleMails.welcome(language, step));
        }
    }

    private static Map<String, MailContent> mails(Language language) {
        return Map.of(
                "campaign", SampleMails.campaign(language),
                "image", SampleMails.campaignWithImage(language, IMAGE, "Two graduates on a quay"),
                "invitation", SampleMails.invitation(language),
                "results", SampleMails.results(language, 1, 12, 1_240),
                "recall", SampleMails.recall(language),
                "digest", SampleMails.digest(language, 12, 34, true),
                "quiet", SampleMails.digest(language, 0, 0, true),
                "largest", SampleMails.largest(language));
    }

    private static void write(String name, JteStationery stationery, MailContent mail) throws IOException {
        var words = stationery.render(mail);
        assertThat(words.html().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(GMAIL_CLIPS_AFTER);
        assertThat(words.text().lines()).allMatch(line -> line.length() <= 72 || isOneWord(line));
        Files.writeString(GALLERY.resolve(name + ".html"), words.html());
        Files.writeString(GALLERY.resolve(name + ".txt"), words.subject() + "\n\n" + words.text());
    }

    /** An address, or a word that has no place to break. */
    private static boolean isOneWord(String line) {
        return !line.replaceFirst("^[>-] ", "").contains(" ");
    }
}
