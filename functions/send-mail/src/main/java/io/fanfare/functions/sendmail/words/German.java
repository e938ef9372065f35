package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With "Sie". */
record German() implements Wording {
    @Override
    public Language language() {
        return Language.DE;
    }

    /** Small numbers are words, as people write them. */
    private String few(int number) {
        return switch (number) {
            case 2 -> "zwei";
            case 3 -> "drei";
            case 4 -> "vier";
            case 5 -> "fünf";
            default -> number(number);
        };
    }

    @Override
    public String greeting(String firstName) {
        return "Hallo " + firstName + ",";
    }

    @Override
    public String campaignSubject(String title, int more) {
        if (more == 0) {
            return title;
        }
        return title + (more == 1 ? " – und ein weiterer Beitrag" : " – und " + few(more) + " weitere Beiträge");
    }

    @Override
    public String campaignLead(int items, String company) {
        return items == 1
                ? "Es gibt Neues von " + company + ", das Ihrem Netzwerk gefallen könnte."
                : "Es gibt " + few(items) + " Neuigkeiten von " + company + ", die Ihrem Netzwerk gefallen könnten.";
    }

    @Override
    public String upToYou(int items) {
        return items == 1
                ? "Teilen Sie es, wenn es Ihnen gefällt, und lassen Sie es sonst einfach liegen."
                : "Teilen Sie, was Ihnen gefällt, und lassen Sie den Rest einfach liegen.";
    }

    @Override
    public String itemClass(ItemClass itemClass) {
        return switch (itemClass) {
            case HERO -> "Im Fokus";
            case HUB -> "Aus unserer Arbeit";
            case HYGIENE -> "Gut zu wissen";
        };
    }

    @Override
    public String fromTheField() {
        return "aus der Branche";
    }

    @Override
    public String goal(Goal goal) {
        return switch (goal) {
            case THOUGHT_LEADERSHIP -> "Fachwissen";
            case BRAND -> "wer wir sind";
            case SALES -> "für Kunden";
            case RECRUITMENT -> "arbeiten bei uns";
        };
    }

    @Override
    public String inLanguage(Language other) {
        return "auf " + name(other);
    }

    @Override
    public String why() {
        return "Warum es Ihrem Netzwerk gefallen könnte";
    }

    @Override
    public String suggestion() {
        return "Ein Text für den Anfang";
    }

    @Override
    public String ownWords() {
        return "Wie würden Sie es erzählen? Ein eigener Satz genügt.";
    }

    @Override
    public String blanks() {
        return "Die markierte Stelle ist für Ihre eigenen Worte.";
    }

    @Override
    public String disclosureNote() {
        return "Damit Ihre Leser wissen, wo Sie stehen, sagt Ihr Beitrag auch:";
    }

    @Override
    public String lookAndShare() {
        return "Ansehen und teilen";
    }

    @Override
    public String whatHappens() {
        return "Öffnet Ihre eigene Seite. Veröffentlicht wird erst, wenn Sie selbst auf Posten drücken.";
    }

    @Override
    public String notForMe() {
        return "Nichts für mich";
    }

    @Override
    public String until(String day) {
        return "Gut zu teilen bis " + day + ".";
    }

    @Override
    public String optional() {
        return "Teilen ist immer freiwillig, und niemand sieht, wer nicht teilt.";
    }

    @Override
    public String whyYouGetThis(String company) {
        return "Sie erhalten diese Mail, weil Sie ab und zu Neues von " + company + " teilen möchten.";
    }

    @Override
    public String yourPage() {
        return "Ihre Seite";
    }

    @Override
    public String pause() {
        return "Pause machen";
    }

    @Override
    public String unsubscribe() {
        return "Keine Mails mehr";
    }

    @Override
    public String image() {
        return "Bild zu diesem Beitrag";
    }

    @Override
    public String invitationSubject(String company) {
        return "Möchten Sie ab und zu Neues von " + company + " teilen?";
    }

    @Override
    public String invitationTitle() {
        return "Möchten Sie mitmachen?";
    }

    @Override
    public String invitationLead(String sender, String company) {
        return sender + " möchte Sie etwas fragen. Menschen glauben einem Kollegen eher als einem Logo. "
                + "Deshalb teilen einige von uns ab und zu eine Geschichte von " + company
                + " mit dem eigenen Netzwerk, in eigenen Worten.";
    }

    @Override
    public String joiningLead(@Nullable String inviter, String company) {
        return "Ihre Adresse wurde auf "
                + (inviter == null ? "unserer Einladungsseite" : "der Einladungsseite von " + inviter)
                + " eingetragen, deshalb diese Frage. Einige von uns teilen ab und zu eine Geschichte von " + company
                + " mit dem eigenen Netzwerk, in eigenen Worten. Möchten Sie das auch?";
    }

    @Override
    public String video() {
        return "Video";
    }

    @Override
    public String measuring() {
        return "Was wir messen";
    }

    @Override
    public List<String> invitationPoints() {
        return List.of(
                "Ab und zu erhalten Sie eine Mail mit etwas Teilenswertem, für Sie ausgesucht.",
                "Sie entscheiden, was Sie teilen, wo und mit welchen Worten. Auf Posten drücken Sie selbst.",
                "Einmal pro Woche erfahren Sie, was es gebracht hat, etwa „12 Menschen haben es gelesen“.");
    }

    @Override
    public String invitationVoluntary() {
        return "Es ist freiwillig. Pausieren oder aufhören können Sie mit einem Tipp, "
                + "und niemand sieht, wer Nein gesagt hat.";
    }

    @Override
    public String invitationButton() {
        return "Ansehen, was es ist";
    }

    @Override
    public String whyInvited(String company) {
        return "Sie erhalten diese eine Einladung, weil Sie bei " + company
                + " arbeiten oder gearbeitet haben. Wenn Sie nichts tun, hören Sie davon nichts mehr von uns.";
    }

    @Override
    public String whyJoining(String company) {
        return "Sie erhalten diese Mail, weil Ihre Adresse auf einer Einladungsseite von " + company
                + " eingetragen wurde. Waren Sie das nicht, lassen Sie sie liegen: Ohne Ihr Ja geschieht nichts.";
    }

    @Override
    public String doNotAsk() {
        return "Nicht mehr fragen";
    }

    @Override
    public String dataSubject(String company) {
        return "Ihre Daten bei " + company;
    }

    @Override
    public String dataTitle() {
        return "Ihre Daten";
    }

    @Override
    public String dataLead() {
        return "Dieser Link führt zu allem, was hier über Sie gespeichert ist. Sie können es ansehen, mitnehmen oder löschen lassen.";
    }

    @Override
    public String dataNote() {
        return "Er gilt 15 Minuten und für jedes davon einmal. Sie haben nicht darum gebeten? Dann tun Sie nichts: Ohne den Link geschieht nichts.";
    }

    @Override
    public String dataButton() {
        return "Meine Daten ansehen";
    }

    @Override
    public String whyDataLink() {
        return "Sie erhalten diese Mail, weil auf Ihrer eigenen Seite darum gebeten wurde.";
    }

    @Override
    public String resultsSubject(String title) {
        return "Was daraus wurde: " + title;
    }

    @Override
    public String resultsThanks() {
        return "Es ist nun vorbei, und Sie hatten Anteil daran. Danke.";
    }

    @Override
    public String resultsMore(int more) {
        return more == 1 ? "und ein weiterer Beitrag" : "und " + few(more) + " weitere Beiträge";
    }

    @Override
    public String resultsOwn(long readers) {
        return readers == 1
                ? "1 Person hat es durch Sie gelesen."
                : number(readers) + " Menschen haben es durch Sie gelesen.";
    }

    @Override
    public String resultsTogether(long readers) {
        return "Alle, die es geteilt haben, erreichten zusammen "
                + (readers == 1 ? "1 Person." : number(readers) + " Menschen.");
    }

    @Override
    public String whyResults(String company) {
        return "Sie bekommen diese eine Mail, weil Sie etwas hiervon von " + company + " geteilt haben.";
    }

    @Override
    public String recallSubject(String title) {
        return "Zurückgezogen: " + title;
    }

    @Override
    public String recallTitle() {
        return "Etwas wurde zurückgezogen";
    }

    @Override
    public String recallLead(String company) {
        return "Sie haben das geteilt, danke dafür. " + company
                + " hat es jetzt zurückgezogen, und der Link in Ihrem Beitrag führt nicht mehr dorthin.";
    }

    @Override
    public String recallNothing() {
        return "Sie müssen nichts tun. Möchten Sie Ihren Beitrag löschen, können Sie das gern.";
    }

    @Override
    public String whyRecall(String company) {
        return "Sie bekommen diese eine Mail, weil Sie diesen Beitrag von " + company + " geteilt haben.";
    }

    @Override
    public String digestSubject(long readers, int items) {
        if (readers > 0) {
            return readers == 1
                    ? "1 Mensch hat gelesen, was Sie geteilt haben"
                    : number(readers) + " Menschen haben gelesen, was Sie geteilt haben";
        }
        return items == 1 ? "Noch immer einen Blick wert" : number(items) + " Beiträge, die noch einen Blick wert sind";
    }

    @Override
    public String digestWeek(String days) {
        return "Ihre Woche, " + days;
    }

    @Override
    public String digestThanks(long readers) {
        return "Danke. "
                + (readers == 1
                        ? "Letzte Woche hat 1 Mensch gelesen, was Sie geteilt haben."
                        : "Letzte Woche haben " + number(readers) + " Menschen gelesen, was Sie geteilt haben.");
    }

    @Override
    public String digestLead(int items) {
        return items == 1
                ? "Falls die letzte Woche voll war: Das hier liegt noch für Sie bereit."
                : "Falls die letzte Woche voll war: Diese Beiträge liegen noch für Sie bereit.";
    }

    @Override
    public String digestPoints(long points) {
        return points == 1
                ? "Das hat Ihnen 1 Punkt gebracht."
                : "Das hat Ihnen " + number(points) + " Punkte gebracht.";
    }

    @Override
    public String digestBars(int weeks) {
        return "Leser in jeder der letzten " + number(weeks) + " Wochen";
    }

    @Override
    public String digestOffers(int items) {
        return "Noch da, wenn Sie mögen";
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
        return "Gemeinsam haben wir letzte Woche "
                + (readers == 1 ? "1 Menschen erreicht." : number(readers) + " Menschen erreicht.");
    }

    @Override
    public String progress(long now, long target, boolean ofReaders) {
        return number(now) + " von " + number(target) + (ofReaders ? " Lesern" : " Punkten");
    }

    @Override
    public String fromLeader() {
        return "Von der Leitung Ihres Teams";
    }

    @Override
    public String challenge() {
        return "Die Herausforderung";
    }

    @Override
    public String topOfWeek() {
        return "Die ersten Plätze der letzten Woche";
    }

    @Override
    public String points(long points) {
        return points == 1 ? "1 Punkt" : number(points) + " Punkte";
    }
}
