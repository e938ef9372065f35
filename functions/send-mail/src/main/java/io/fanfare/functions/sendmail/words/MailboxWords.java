package io.fanfare.functions.sendmail.words;

import io.fanfare.kernel.Language;

/** The words of the mail that asks whether a mailbox is somebody's new one. */
public record MailboxWords(String subject, String title, String lead, String note, String button) {
    public static MailboxWords of(Language language, String company) {
        return switch (language) {
            case NL ->
                new MailboxWords(
                        "Is dit je nieuwe adres voor mails van " + company + "?",
                        "Je nieuwe adres",
                        "Dit adres is op je eigen pagina opgegeven als je nieuwe. Zeg met de knop dat het klopt, dan gaan mails voortaan hierheen.",
                        "De link werkt 15 minuten. Was jij het niet? Doe dan niets: zonder de link verandert er niets.",
                        "Dit is mijn adres");
            case EN ->
                new MailboxWords(
                        "Is this your new address for mails from " + company + "?",
                        "Your new address",
                        "This address was given on your own page as your new one. Say with the button that it is right, and mails come here from then on.",
                        "The link works for 15 minutes. Was it not you? Then do nothing: without the link nothing changes.",
                        "This is my address");
            case DA ->
                new MailboxWords(
                        "Er det din nye adresse til mails fra " + company + "?",
                        "Din nye adresse",
                        "Denne adresse blev givet på din egen side som din nye. Sig med knappen, at den er rigtig, så kommer mails hertil fra nu af.",
                        "Linket virker i 15 minutter. Var det ikke dig? Så gør ingenting: Uden linket ændrer intet sig.",
                        "Det er min adresse");
            case FR ->
                new MailboxWords(
                        "Est-ce votre nouvelle adresse pour les mails de " + company + "\u00A0?",
                        "Votre nouvelle adresse",
                        "Cette adresse a été donnée sur votre page comme la nouvelle. Confirmez-la avec le bouton, et les mails arriveront ici désormais.",
                        "Le lien fonctionne pendant 15 minutes. Ce n’était pas vous\u00A0? Ne faites rien\u00A0: sans le lien, rien ne change.",
                        "C’est mon adresse");
            case DE ->
                new MailboxWords(
                        "Ist das Ihre neue Adresse für Mails von " + company + "?",
                        "Ihre neue Adresse",
                        "Diese Adresse wurde auf Ihrer eigenen Seite als neue angegeben. Bestätigen Sie sie mit der Schaltfläche, dann kommen Mails künftig hierher.",
                        "Der Link gilt 15 Minuten. Waren Sie das nicht? Dann tun Sie nichts: Ohne den Link ändert sich nichts.",
                        "Das ist meine Adresse");
        };
    }
}
