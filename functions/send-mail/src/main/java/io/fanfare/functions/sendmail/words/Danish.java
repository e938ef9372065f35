package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record Danish() implements Wording {
    @Override
    public Language language() {
        return Language.DA;
    }

    /** Small numbers are words, as people write them. */
    private String few(int number) {
        return switch (number) {
            case 2 -> "to";
            case 3 -> "tre";
            case 4 -> "fire";
            case 5 -> "fem";
            default -> number(number);
        };
    }

    @Override
    public String greeting(String firstName) {
        return "Hej " + firstName + ",";
    }

    @Override
    public String campaignSubject(String title, int more) {
        if (more == 0) {
            return title;
        }
        return title + (more == 1 ? " – og én ting mere" : " – og " + few(more) + " ting mere");
    }

    @Override
    public String campaignLead(int items, String company) {
        return items == 1
                ? "Der er nyt fra " + company + ", som dit netværk måske vil synes om."
                : "Der er " + few(items) + " nye ting fra " + company + ", som dit netværk måske vil synes om.";
    }

    @Override
    public String upToYou(int items) {
        return items == 1
                ? "Del det, hvis du har lyst, og lad det ellers bare ligge."
                : "Del det, du har lyst til, og lad bare resten ligge.";
    }

    @Override
    public String itemClass(ItemClass itemClass) {
        return switch (itemClass) {
            case HERO -> "I fokus";
            case HUB -> "Fra vores hverdag";
            case HYGIENE -> "Godt at vide";
        };
    }

    @Override
    public String fromTheField() {
        return "fra branchen";
    }

    @Override
    public String goal(Goal goal) {
        return switch (goal) {
            case THOUGHT_LEADERSHIP -> "faglig viden";
            case BRAND -> "hvem vi er";
            case SALES -> "til kunder";
            case RECRUITMENT -> "arbejd hos os";
        };
    }

    @Override
    public String inLanguage(Language other) {
        return "på " + name(other);
    }

    @Override
    public String why() {
        return "Derfor kan dit netværk synes om det";
    }

    @Override
    public String suggestion() {
        return "En tekst at begynde med";
    }

    @Override
    public String ownWords() {
        return "Hvordan ville du fortælle det? Én sætning, som er din egen, er nok.";
    }

    @Override
    public String blanks() {
        return "Det markerede er til dine egne ord.";
    }

    @Override
    public String disclosureNote() {
        return "Så læserne ved, hvor du står, siger dit opslag også:";
    }

    @Override
    public String lookAndShare() {
        return "Se og del";
    }

    @Override
    public String whatHappens() {
        return "Åbner din egen side. Intet bliver delt, før du selv trykker på Slå op.";
    }

    @Override
    public String notForMe() {
        return "Ikke noget for mig";
    }

    @Override
    public String until(String day) {
        return "God at dele til og med " + day + ".";
    }

    @Override
    public String optional() {
        return "Det er altid frivilligt at dele, og ingen får at se, hvem der ikke gør.";
    }

    @Override
    public String whyYouGetThis(String company) {
        return "Du får denne mail, fordi du har valgt at dele nyt fra " + company + " en gang imellem.";
    }

    @Override
    public String yourPage() {
        return "Din side";
    }

    @Override
    public String pause() {
        return "Hold en pause";
    }

    @Override
    public String unsubscribe() {
        return "Stop disse mails";
    }

    @Override
    public String image() {
        return "Billede til dette indhold";
    }

    @Override
    public String invitationSubject(String company) {
        return "Har du lyst til at dele nyt fra " + company + "?";
    }

    @Override
    public String invitationTitle() {
        return "Vil du være med?";
    }

    @Override
    public String invitationLead(String sender, String company) {
        return sender + " vil gerne spørge dig om noget. Folk tror mere på en kollega end på et logo. "
                + "Derfor deler nogle af os en gang imellem en historie fra " + company
                + " med vores eget netværk, med vores egne ord.";
    }

    @Override
    public String joiningLead(@Nullable String inviter, String company) {
        return "Din adresse blev skrevet på "
                + (inviter == null ? "vores invitationsside" : inviter + "s invitationsside")
                + ", så her er spørgsmålet. Nogle af os deler en gang imellem en historie fra " + company
                + " med vores eget netværk, med vores egne ord. Har du også lyst?";
    }

    @Override
    public String video() {
        return "Video";
    }

    @Override
    public String measuring() {
        return "Hvad vi måler";
    }

    @Override
    public List<String> invitationPoints() {
        return List.of(
                "En gang imellem får du en mail med noget, der er værd at dele, udvalgt til dig.",
                "Du vælger, hvad du deler, hvor, og med hvilke ord. Du trykker selv på Slå op.",
                "En gang om ugen hører du, hvad det gav, for eksempel “12 personer læste det”.");
    }

    @Override
    public String invitationVoluntary() {
        return "Det er frivilligt. Du kan holde pause eller stoppe med ét tryk, og ingen får at se, hvem der sagde nej.";
    }

    @Override
    public String invitationButton() {
        return "Se, hvad det er";
    }

    @Override
    public String whyInvited(String company) {
        return "Du får denne ene invitation, fordi du arbejder eller har arbejdet i " + company
                + ". Gør du ikke noget, hører du ikke mere fra os om det.";
    }

    @Override
    public String whyJoining(String company) {
        return "Du får denne mail, fordi din adresse blev skrevet på en invitationsside hos " + company
                + ". Var det ikke dig, så lad den ligge: uden dit ja sker der ingenting.";
    }

    @Override
    public String doNotAsk() {
        return "Spørg mig ikke igen";
    }

    @Override
    public String dataSubject(String company) {
        return "Dine oplysninger hos " + company;
    }

    @Override
    public String dataTitle() {
        return "Dine oplysninger";
    }

    @Override
    public String dataLead() {
        return "Dette link fører til alt, hvad der er gemt om dig her. Du kan se det, tage det med eller få det slettet.";
    }

    @Override
    public String dataNote() {
        return "Det virker i 15 minutter og én gang til hver ting. Har du ikke bedt om det? Så gør ingenting: Uden linket sker der ikke noget.";
    }

    @Override
    public String dataButton() {
        return "Se mine oplysninger";
    }

    @Override
    public String whyDataLink() {
        return "Du får denne mail, fordi der er bedt om den på din egen side.";
    }

    @Override
    public String resultsSubject(String title) {
        return "Hvad der kom ud af det: " + title;
    }

    @Override
    public String resultsThanks() {
        return "Det er slut nu, og du havde del i det. Tak.";
    }

    @Override
    public String resultsMore(int more) {
        return more == 1 ? "og ét indlæg mere" : "og " + few(more) + " indlæg mere";
    }

    @Override
    public String resultsOwn(long readers) {
        return readers == 1 ? "1 person læste det gennem dig." : number(readers) + " personer læste det gennem dig.";
    }

    @Override
    public String resultsTogether(long readers) {
        return "Alle, der delte det, nåede tilsammen " + (readers == 1 ? "1 person." : number(readers) + " personer.");
    }

    @Override
    public String whyResults(String company) {
        return "Du får denne ene mail, fordi du delte noget af det her fra " + company + ".";
    }

    @Override
    public String recallSubject(String title) {
        return "Trukket tilbage: " + title;
    }

    @Override
    public String recallTitle() {
        return "Noget er trukket tilbage";
    }

    @Override
    public String recallLead(String company) {
        return "Du har delt det her, tak for det. " + company
                + " har nu trukket det tilbage, og linket i dit opslag fører ikke længere derhen.";
    }

    @Override
    public String recallNothing() {
        return "Du behøver ikke gøre noget. Vil du slette dit opslag, må du gerne det.";
    }

    @Override
    public String whyRecall(String company) {
        return "Du får denne ene mail, fordi du har delt det her fra " + company + ".";
    }

    @Override
    public String digestSubject(long readers, int items) {
        if (readers > 0) {
            return readers == 1 ? "1 person læste det, du delte" : number(readers) + " personer læste det, du delte";
        }
        return items == 1 ? "Én ting, der stadig er værd at se" : number(items) + " ting, der stadig er værd at se";
    }

    @Override
    public String digestWeek(String days) {
        return "Din uge, " + days;
    }

    @Override
    public String digestThanks(long readers) {
        return "Tak. "
                + (readers == 1
                        ? "I sidste uge læste 1 person det, du delte."
                        : "I sidste uge læste " + number(readers) + " personer det, du delte.");
    }

    @Override
    public String digestLead(int items) {
        return items == 1
                ? "Hvis sidste uge var travl: denne ligger her stadig til dig."
                : "Hvis sidste uge var travl: disse ligger her stadig til dig.";
    }

    @Override
    public String digestPoints(long points) {
        return points == 1 ? "Det gav dig 1 point." : "Det gav dig " + number(points) + " point.";
    }

    @Override
    public String digestBars(int weeks) {
        return "Læsere i hver af de seneste " + number(weeks) + " uger";
    }

    @Override
    public String digestOffers(int items) {
        return items == 1 ? "Den ligger her stadig, hvis du har lyst" : "De ligger her stadig, hvis du har lyst";
    }

    @Override
    public String day(LocalDate day) {
        return format(day, "d. MMMM");
    }

    @Override
    public String days(LocalDate monday) {
        var sunday = monday.plusDays(6);
        var first = monday.getMonth() == sunday.getMonth() ? format(monday, "d.") + "–" : day(monday) + " – ";
        return first + day(sunday);
    }

    @Override
    public String together(long readers) {
        return "Sammen nåede vi "
                + (readers == 1 ? "1 person i sidste uge." : number(readers) + " personer i sidste uge.");
    }

    @Override
    public String progress(long now, long target, boolean ofReaders) {
        return number(now) + " af " + number(target) + (ofReaders ? " læsere" : " point");
    }

    @Override
    public String fromLeader() {
        return "Fra dit teams tovholder";
    }

    @Override
    public String challenge() {
        return "Udfordringen";
    }

    @Override
    public String topOfWeek() {
        return "Sidste uges førstepladser";
    }

    @Override
    public String points(long points) {
        return number(points) + " point";
    }
}
