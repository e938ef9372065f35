package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Dutch() implements Wording {
    @Override
    public Language language() {
        return Language.NL;
    }

    /** Small numbers are words, as people write them. */
    private String few(int number) {
        return switch (number) {
            case 2 -> "twee";
            case 3 -> "drie";
            case 4 -> "vier";
            case 5 -> "vijf";
            default -> number(number);
        };
    }

    @Override
    public String greeting(String firstName) {
        return "Dag " + firstName + ",";
    }

    @Override
    public String campaignSubject(String title, int more) {
        if (more == 0) {
            return title;
        }
        return title + (more == 1 ? " – en nog één" : " – en nog " + few(more));
    }

    @Override
    public String campaignLead(int items, String company) {
        return items == 1
                ? "Er is iets nieuws van " + company + " dat je netwerk misschien leuk vindt."
                : "Er zijn " + few(items) + " nieuwe dingen van " + company + " die je netwerk misschien leuk vindt.";
    }

    @Override
    public String upToYou(int items) {
        return items == 1
                ? "Deel het als je het goed vindt, en laat het anders gerust liggen."
                : "Deel wat je goed vindt, en laat de rest gerust liggen.";
    }

    @Override
    public String itemClass(ItemClass itemClass) {
        return switch (itemClass) {
            case HERO -> "Uitgelicht";
            case HUB -> "Uit ons werk";
            case HYGIENE -> "Goed om te weten";
        };
    }

    @Override
    public String fromTheField() {
        return "uit het vak";
    }

    @Override
    public String goal(Goal goal) {
        return switch (goal) {
            case THOUGHT_LEADERSHIP -> "vakkennis";
            case BRAND -> "wie we zijn";
            case SALES -> "voor klanten";
            case RECRUITMENT -> "werken bij ons";
        };
    }

    @Override
    public String inLanguage(Language other) {
        return "in het " + name(other);
    }

    @Override
    public String why() {
        return "Waarom je netwerk dit misschien leuk vindt";
    }

    @Override
    public String suggestion() {
        return "Een tekst om mee te beginnen";
    }

    @Override
    public String ownWords() {
        return "Hoe zou jij het vertellen? Eén zin van jezelf is genoeg.";
    }

    @Override
    public String blanks() {
        return "Het gemarkeerde stukje is voor je eigen woorden.";
    }

    @Override
    public String disclosureNote() {
        return "Zodat lezers weten waar je staat, zegt je bericht ook:";
    }

    @Override
    public String lookAndShare() {
        return "Bekijk en deel";
    }

    @Override
    public String whatHappens() {
        return "Opent je eigen pagina. Er wordt niets geplaatst tot je zelf op Plaatsen drukt.";
    }

    @Override
    public String notForMe() {
        return "Niets voor mij";
    }

    @Override
    public String until(String day) {
        return "Leuk om te delen tot en met " + day + ".";
    }

    @Override
    public String optional() {
        return "Delen mag altijd, en hoeft nooit. Niemand krijgt te zien wie niet deelt.";
    }

    @Override
    public String whyYouGetThis(String company) {
        return "Je krijgt deze mail omdat je ervoor koos af en toe nieuws van " + company + " te delen.";
    }

    @Override
    public String yourPage() {
        return "Jouw pagina";
    }

    @Override
    public String pause() {
        return "Even pauze";
    }

    @Override
    public String unsubscribe() {
        return "Stop deze mails";
    }

    @Override
    public String image() {
        return "Beeld bij dit bericht";
    }

    @Override
    public String invitationSubject(String company) {
        return "Wil je af en toe nieuws van " + company + " delen?";
    }

    @Override
    public String invitationTitle() {
        return "Doe je mee?";
    }

    @Override
    public String invitationLead(String sender, String company) {
        return sender + " wil je iets vragen. Mensen geloven een collega eerder dan een logo. "
                + "Daarom delen sommigen van ons af en toe een verhaal van " + company
                + " met hun eigen netwerk, in hun eigen woorden.";
    }

    @Override
    public String joiningLead(@Nullable String inviter, String company) {
        return "Je adres is ingevuld op "
                + (inviter == null ? "onze uitnodigingspagina" : "de uitnodigingspagina van " + inviter)
                + ", dus hier is de vraag. Sommigen van ons delen af en toe een verhaal van " + company
                + " met hun eigen netwerk, in hun eigen woorden. Wil jij dat ook?";
    }

    @Override
    public String video() {
        return "Video";
    }

    @Override
    public String measuring() {
        return "Wat we meten";
    }

    @Override
    public List<String> invitationPoints() {
        return List.of(
                "Je krijgt af en toe een mail met iets dat het delen waard is, voor jou uitgezocht.",
                "Jij kiest wat je deelt, waar, en met welke woorden. Je drukt zelf op Plaatsen.",
                "Eén keer per week hoor je wat het bracht, zoals “12 mensen lazen het”.");
    }

    @Override
    public String invitationVoluntary() {
        return "Het is vrijwillig. Pauzeren of stoppen kan met één tik, en niemand krijgt te zien wie nee zei.";
    }

    @Override
    public String invitationButton() {
        return "Kijk wat het is";
    }

    @Override
    public String whyInvited(String company) {
        return "Je krijgt deze ene uitnodiging omdat je bij " + company
                + " werkt of hebt gewerkt. Doe je niets, dan hoor je er van ons niet meer over.";
    }

    @Override
    public String whyJoining(String company) {
        return "Je krijgt deze mail omdat je adres is ingevuld op een uitnodigingspagina van " + company
                + ". Was jij dat niet, laat hem dan liggen: zonder jouw ja gebeurt er niets.";
    }

    @Override
    public String doNotAsk() {
        return "Vraag me dit niet meer";
    }

    @Override
    public String dataSubject(String company) {
        return "Je gegevens bij " + company;
    }

    @Override
    public String dataTitle() {
        return "Je gegevens";
    }

    @Override
    public String dataLead() {
        return "Deze link leidt naar alles wat hier over jou wordt bewaard. Je kunt het bekijken, meenemen of laten wissen.";
    }

    @Override
    public String dataNote() {
        return "Hij werkt 15 minuten, en voor elk één keer. Heb je er niet om gevraagd? Doe dan niets: zonder de link gebeurt er niets.";
    }

    @Override
    public String dataButton() {
        return "Bekijk mijn gegevens";
    }

    @Override
    public String whyDataLink() {
        return "Je krijgt deze mail omdat er op je eigen pagina om is gevraagd.";
    }

    @Override
    public String resultsSubject(String title) {
        return "Wat het bracht: " + title;
    }

    @Override
    public String resultsThanks() {
        return "Het is nu voorbij, en jij had er een aandeel in. Dank je wel.";
    }

    @Override
    public String resultsMore(int more) {
        return more == 1 ? "en nog één bericht" : "en nog " + few(more) + " berichten";
    }

    @Override
    public String resultsOwn(long readers) {
        return readers == 1 ? "1 persoon las het via jou." : number(readers) + " mensen lazen het via jou.";
    }

    @Override
    public String resultsTogether(long readers) {
        return "Iedereen die het deelde, bereikte samen "
                + (readers == 1 ? "1 persoon." : number(readers) + " mensen.");
    }

    @Override
    public String whyResults(String company) {
        return "Je krijgt deze ene mail omdat je hier iets van " + company + " hebt gedeeld.";
    }

    @Override
    public String recallSubject(String title) {
        return "Teruggenomen: " + title;
    }

    @Override
    public String recallTitle() {
        return "Er is iets teruggenomen";
    }

    @Override
    public String recallLead(String company) {
        return "Je hebt dit gedeeld, dank je wel daarvoor. " + company
                + " heeft het nu teruggenomen, en de link in je bericht leidt er niet meer heen.";
    }

    @Override
    public String recallNothing() {
        return "Je hoeft niets te doen. Wil je je bericht weghalen, dan kan dat natuurlijk.";
    }

    @Override
    public String whyRecall(String company) {
        return "Je krijgt deze ene mail omdat je dit van " + company + " hebt gedeeld.";
    }

    @Override
    public String digestSubject(long readers, int items) {
        if (readers > 0) {
            return readers == 1 ? "1 mens las wat je deelde" : number(readers) + " mensen lazen wat je deelde";
        }
        return items == 1
                ? "Nog één ding dat het bekijken waard is"
                : "Nog " + number(items) + " dingen die het bekijken waard zijn";
    }

    @Override
    public String digestWeek(String days) {
        return "Jouw week, " + days;
    }

    @Override
    public String digestThanks(long readers) {
        return "Dank je wel. "
                + (readers == 1
                        ? "Vorige week las 1 mens wat je deelde."
                        : "Vorige week lazen " + number(readers) + " mensen wat je deelde.");
    }

    @Override
    public String digestLead(int items) {
        return items == 1
                ? "Voor als het vorige week druk was: dit ligt er nog voor je."
                : "Voor als het vorige week druk was: deze liggen er nog voor je.";
    }

    @Override
    public String digestPoints(long points) {
        return points == 1 ? "Dat leverde je 1 punt op." : "Dat leverde je " + number(points) + " punten op.";
    }

    @Override
    public String digestBars(int weeks) {
        return "Lezers in elk van de laatste " + number(weeks) + " weken";
    }

    @Override
    public String digestOffers(int items) {
        return items == 1 ? "Dit ligt er nog, als je wilt" : "Deze liggen er nog, als je wilt";
    }

    @Override
    public String together(long readers) {
        return "Samen bereikten we vorige week " + (readers == 1 ? "1 mens." : number(readers) + " mensen.");
    }

    @Override
    public String progress(long now, long target, boolean ofReaders) {
        return number(now) + " van " + number(target) + (ofReaders ? " lezers" : " punten");
    }

    @Override
    public String fromLeader() {
        return "Van de trekker van je team";
    }

    @Override
    public String challenge() {
        return "De uitdaging";
    }

    @Override
    public String topOfWeek() {
        return "De eerste plaatsen van vorige week";
    }

    @Override
    public String points(long points) {
        return points == 1 ? "1 punt" : number(points) + " punten";
    }
}
