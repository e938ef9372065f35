package io.fanfare.functions.sendmail;

import io.fanfare.delivery.MailContent;
import io.fanfare.kernel.Language;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes every kind of mail in every language to a folder, for people to look at: run with the test class path, the folder as the argument.
 */
final class MailGallery {
    private MailGallery() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var stationery = new JteStationery(SampleMails.COMPANY, "https://share.example/about-measuring");
        for (var language : Language.values()) {
            write(folder, "campaign-" + language.tag(), stationery, SampleMails.campaign(language));
            var image = URI.create("https://www.noordlicht.example/graduates.jpg");
            write(folder, "image-" + language.tag(), stationery, SampleMails.campaignWithImage(language, image));
            write(folder, "invitation-" + language.tag(), stationery, SampleMails.invitation(language));
            write(folder, "digest-" + language.tag(), stationery, SampleMails.digest(language, 12, 34, true));
        }
    }

    private static void write(Path folder, String name, JteStationery stationery, MailContent mail) throws IOException {
        var words = stationery.render(mail);
        Files.writeString(folder.resolve(name + ".html"), words.html());
        Files.writeString(folder.resolve(name + ".txt"), words.subject() + "\n\n" + words.text());
    }
}
