package io.fanfare.functions.sendmail.words;

import io.fanfare.delivery.WelcomeStep;
import io.fanfare.kernel.Language;
import java.util.List;

/**
 * The words of one of the three mails to a newcomer. They explain and offer; none of them asks to share.
 *
 * @param points what it says, in short
 * @param why why the reader gets it
 */
public record WelcomeWords(
        Language language, String subject, String title, String lead, List<String> points, String why) {
    public static WelcomeWords of(WelcomeStep step, Language language, String company) {
        return switch (step) {
            case HOW_IT_WORKS -> howItWorks(language, company);
            case OWN_WORDS -> ownWords(language, company);
            case HELP -> help(language, company);
        };
    }

    private static WelcomeWords howItWorks(Language language, String company) {
        return switch (language) {
            case NL ->
                new WelcomeWords(
                        language,
                        "Welkom: zo werkt het",
                        "Fijn dat je meedoet",
                        "Delen kost je twee klikken, en elke keer kies je zelf. Zo gaat het.",
                        List.of(
                                "Zit er iets voor je bij, dan krijg je een mail. De knop erin opent je eigen pagina; er gebeurt nog niets.",
                                "Daar kies je een netwerk en pas je de tekst aan zoals je wilt. Op Plaatsen druk je zelf.",
                                "We tellen hoeveel mensen van buiten je link volgen. Wie dat zijn weten we niet, en wat je verder op een netwerk doet zien we niet.",
                                "Iets niet delen mag altijd, en niemand krijgt dat te zien."),
                        why(language, company));
            case EN ->
                new WelcomeWords(
                        language,
                        "Welcome: how it works",
                        "Good to have you with us",
                        "Sharing takes two clicks, and each time it is up to you. This is how it goes.",
                        List.of(
                                "When there is something for you, a mail comes. Its button opens a page of your own; nothing happens yet.",
                                "There you choose a network and change the text as you like. You press Post yourself.",
                                "We count how many people from outside follow your link. We do not know who they are, nor see what else you do on a network.",
                                "Leaving something is always fine, and nobody gets to see it."),
                        why(language, company));
            case DA ->
                new WelcomeWords(
                        language,
                        "Velkommen: sådan fungerer det",
                        "Dejligt at have dig med",
                        "At dele tager to klik, og hver gang bestemmer du selv. Sådan går det.",
                        List.of(
                                "Når der er noget til dig, kommer der en mail. Knappen åbner din egen side; der sker ikke noget endnu.",
                                "Der vælger du et netværk og retter teksten, som du vil. Du trykker selv på Slå op.",
                                "Vi tæller, hvor mange udefra der følger dit link. Hvem de er, ved vi ikke, og hvad du ellers gør på et netværk, ser vi ikke.",
                                "Du må altid lade noget ligge, og ingen får det at se."),
                        why(language, company));
            case FR ->
                new WelcomeWords(
                        language,
                        "Bienvenue\u00A0: comment ça marche",
                        "Heureux de vous compter parmi nous",
                        "Partager tient en deux clics, et vous décidez chaque fois. Voici comment.",
                        List.of(
                                "Quand il y a quelque chose pour vous, un mail arrive. Son bouton ouvre votre propre page\u00A0; rien ne se passe encore.",
                                "Vous y choisissez un réseau et changez le texte à votre guise. C’est vous qui publiez.",
                                "Nous comptons combien de personnes de l’extérieur suivent votre lien. Nous ne savons pas qui, et ne voyons rien d’autre de ce que vous faites sur un réseau.",
                                "Ne pas partager est toujours permis, et personne ne le voit."),
                        why(language, company));
            case DE ->
                new WelcomeWords(
                        language,
                        "Willkommen: so funktioniert es",
                        "Schön, dass Sie dabei sind",
                        "Teilen sind zwei Klicks, und Sie entscheiden jedes Mal selbst. So geht es.",
                        List.of(
                                "Gibt es etwas für Sie, kommt eine Mail. Der Knopf darin öffnet Ihre eigene Seite; noch passiert nichts.",
                                "Dort wählen Sie ein Netzwerk und ändern den Text, wie Sie mögen. Auf Posten drücken Sie selbst.",
                                "Wir zählen, wie viele Menschen von außen Ihrem Link folgen. Wer sie sind, wissen wir nicht, und was Sie sonst in einem Netzwerk tun, sehen wir nicht.",
                                "Etwas nicht zu teilen ist immer in Ordnung, und niemand bekommt es zu sehen."),
                        why(language, company));
        };
    }

    private static WelcomeWords ownWords(Language language, String company) {
        return switch (language) {
            case NL ->
                new WelcomeWords(
                        language,
                        "In je eigen woorden",
                        "Niemand klinkt zoals jij",
                        "Mensen lezen een collega omdat het een collega is. Een zin van jezelf doet meer dan een mooie tekst van ons.",
                        List.of(
                                "Begin met wat jij zag, deed of leerde. Eén zin is genoeg.",
                                "Schrijf zoals je het bij de koffie zou vertellen.",
                                "De voorbeeldtekst is een begin: laat weg wat niet bij je past.",
                                "Nog even wachten mag ook. Er is geen haast."),
                        why(language, company));
            case EN ->
                new WelcomeWords(
                        language,
                        "In your own words",
                        "Nobody sounds like you",
                        "People read a colleague because it is a colleague. One sentence of yours does more than a fine text of ours.",
                        List.of(
                                "Begin with what you saw, did or learned. One sentence is enough.",
                                "Write it as you would tell it over coffee.",
                                "The suggested text is a start: leave out what does not suit you.",
                                "Waiting a little is fine, too. There is no hurry."),
                        why(language, company));
            case DA ->
                new WelcomeWords(
                        language,
                        "Med dine egne ord",
                        "Ingen lyder som dig",
                        "Folk læser en kollega, fordi det er en kollega. En sætning fra dig gør mere end en flot tekst fra os.",
                        List.of(
                                "Begynd med det, du så, gjorde eller lærte. Én sætning er nok.",
                                "Skriv, som du ville fortælle det over kaffen.",
                                "Den foreslåede tekst er en begyndelse: udelad det, der ikke passer til dig.",
                                "Du må også vente lidt. Det haster ikke."),
                        why(language, company));
            case FR ->
                new WelcomeWords(
                        language,
                        "Avec vos propres mots",
                        "Personne ne parle comme vous",
                        "On lit un collègue parce que c’est un collègue. Une phrase de vous fait plus qu’un beau texte de nous.",
                        List.of(
                                "Commencez par ce que vous avez vu, fait ou appris. Une phrase suffit.",
                                "Écrivez-le comme vous le raconteriez autour d’un café.",
                                "Le texte proposé est un début\u00A0: enlevez ce qui ne vous ressemble pas.",
                                "Attendre un peu est permis aussi. Rien ne presse."),
                        why(language, company));
            case DE ->
                new WelcomeWords(
                        language,
                        "In Ihren eigenen Worten",
                        "Niemand klingt wie Sie",
                        "Menschen lesen Kollegen, weil es Kollegen sind. Ein Satz von Ihnen bewirkt mehr als ein schöner Text von uns.",
                        List.of(
                                "Beginnen Sie mit dem, was Sie gesehen, getan oder gelernt haben. Ein Satz genügt.",
                                "Schreiben Sie es so, wie Sie es beim Kaffee erzählen würden.",
                                "Der Textvorschlag ist ein Anfang: Lassen Sie weg, was nicht zu Ihnen passt.",
                                "Noch ein wenig zu warten ist auch in Ordnung. Es eilt nicht."),
                        why(language, company));
        };
    }

    private static WelcomeWords help(Language language, String company) {
        return switch (language) {
            case NL ->
                new WelcomeWords(
                        language,
                        "Wie je helpt, en hoe je pauze neemt",
                        "Je staat er niet alleen voor",
                        "Dit is de laatste van drie mails. Hij gaat over hulp, en over rust.",
                        List.of(
                                "Op je eigen pagina kies je je onderwerpen, je taal en de dag en het uur van je weekoverzicht.",
                                "Even pauze? Dat kan daar, tot een dag die jij kiest. Stoppen kan in elke mail met één klik.",
                                "Mails over campagnes houden zich aan de rusttijden van het bedrijf en aan jouw feestdagen."),
                        why(language, company));
            case EN ->
                new WelcomeWords(
                        language,
                        "Who helps, and how to take a break",
                        "You are not on your own",
                        "This is the last of three mails. It is about help, and about quiet.",
                        List.of(
                                "On your own page you choose your topics, your language, and the day and hour of your weekly overview.",
                                "A break? You can take one there, until a day that you choose. One click in any mail stops them.",
                                "Mails about campaigns keep to the company’s quiet hours and to your holidays."),
                        why(language, company));
            case DA ->
                new WelcomeWords(
                        language,
                        "Hvem der hjælper, og hvordan du holder pause",
                        "Du står ikke alene",
                        "Det her er den sidste af tre mails. Den handler om hjælp og om ro.",
                        List.of(
                                "På din egen side vælger du dine emner, dit sprog og dagen og timen for dit ugentlige overblik.",
                                "En pause? Den kan du tage der, til en dag du selv vælger. Ét klik i en mail stopper dem.",
                                "Mails om kampagner holder sig til virksomhedens stille timer og til dine helligdage."),
                        why(language, company));
            case FR ->
                new WelcomeWords(
                        language,
                        "Qui aide, et comment faire une pause",
                        "Vous n’êtes pas sans appui",
                        "C’est le dernier de trois mails. Il parle d’aide, et de calme.",
                        List.of(
                                "Sur votre page, vous choisissez vos sujets, votre langue, et le jour et l’heure de votre résumé de la semaine.",
                                "Une pause\u00A0? Elle se prend là, jusqu’au jour de votre choix. Un clic dans un mail les arrête tous.",
                                "Les mails de campagne respectent les heures calmes de l’entreprise et vos jours fériés."),
                        why(language, company));
            case DE ->
                new WelcomeWords(
                        language,
                        "Wer hilft, und wie Sie Pause machen",
                        "Sie sind nicht allein",
                        "Das ist die letzte von drei Mails. Es geht um Hilfe und um Ruhe.",
                        List.of(
                                "Auf Ihrer eigenen Seite wählen Sie Ihre Themen, Ihre Sprache und Tag und Stunde Ihres Wochenüberblicks.",
                                "Eine Pause? Die nehmen Sie dort, bis zu einem Tag Ihrer Wahl. Ein Klick in jeder Mail beendet sie.",
                                "Mails zu Kampagnen halten sich an die Ruhezeiten des Unternehmens und an Ihre Feiertage."),
                        why(language, company));
        };
    }

    private static String why(Language language, String company) {
        return switch (language) {
            case NL ->
                "Je krijgt deze mail omdat je net bij " + company
                        + " meedoet met delen. Het zijn er drie, daarna niet meer.";
            case EN ->
                "You get this mail because you have just joined in sharing news from " + company
                        + ". There are three of them, then no more.";
            case DA ->
                "Du får denne mail, fordi du lige er begyndt at være med hos " + company
                        + ". Der er tre, og så ikke flere.";
            case FR ->
                "Vous recevez ce mail parce que vous venez de rejoindre le partage chez " + company
                        + ". Il y en a trois, puis plus aucun.";
            case DE ->
                "Sie bekommen diese Mail, weil Sie gerade begonnen haben, bei " + company
                        + " mitzumachen. Es sind drei, danach keine mehr.";
        };
    }

    /** Before what the company stands for. */
    public String storyTitle() {
        return switch (language) {
            case NL -> "Waar we voor staan";
            case EN -> "What we stand for";
            case DA -> "Det, vi står for";
            case FR -> "Ce qui nous tient à cœur";
            case DE -> "Wofür wir stehen";
        };
    }

    /** Before pages and films to learn from. */
    public String lessonsTitle() {
        return switch (language) {
            case NL -> "Om van te leren, als je wilt";
            case EN -> "To learn from, if you like";
            case DA -> "Til at lære af, hvis du har lyst";
            case FR -> "Pour apprendre, si vous le souhaitez";
            case DE -> "Zum Lernen, wenn Sie mögen";
        };
    }

    /** Before the link to the guidelines. */
    public String guidelinesTitle() {
        return switch (language) {
            case NL -> "Wat handig is om te weten";
            case EN -> "Good to know";
            case DA -> "Godt at vide";
            case FR -> "Bon à savoir";
            case DE -> "Gut zu wissen";
        };
    }

    /** What the link to the guidelines says. */
    public String guidelines() {
        return switch (language) {
            case NL -> "Onze richtlijnen, kort";
            case EN -> "Our guidelines, in short";
            case DA -> "Vores retningslinjer, kort";
            case FR -> "Nos repères, en bref";
            case DE -> "Unsere Leitlinien, kurz";
        };
    }

    /** Whom to ask. */
    public String coach(String name) {
        return switch (language) {
            case NL -> "Twijfel je over iets? " + name + " denkt graag met je mee.";
            case EN -> "Not sure about something? " + name + " is glad to think along.";
            case DA -> "Er du i tvivl om noget? " + name + " tænker gerne med.";
            case FR -> "Un doute\u00A0? " + name + " y réfléchit volontiers avec vous.";
            case DE -> "Unsicher bei etwas? " + name + " denkt gern mit.";
        };
    }
}
