package io.fanfare.functions.sendmail.words;

import io.fanfare.campaign.Campaign.Goal;
import io.fanfare.content.Item.ItemClass;
import io.fanfare.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** With "vous". A no-break space stands before the double signs, as French printing has it. */
record French() implements Wording {
    @Override
    public Language language() {
        return Language.FR;
    }

    /** Small numbers are words, as people write them. */
    private String few(int number) {
        return switch (number) {
            case 2 -> "deux";
            case 3 -> "trois";
            case 4 -> "quatre";
            case 5 -> "cinq";
            default -> number(number);
        };
    }

    @Override
    public String greeting(String firstName) {
        return "Bonjour " + firstName + ",";
    }

    @Override
    public String campaignSubject(String title, int more) {
        if (more == 0) {
            return title;
        }
        return title + (more == 1 ? " – et une autre nouvelle" : " – et " + few(more) + " autres nouvelles");
    }

    @Override
    public String campaignLead(int items, String company) {
        return items == 1
                ? "Voici du nouveau chez " + company + ", qui pourrait plaire à votre réseau."
                : "Voici " + few(items) + " nouvelles de " + company + " qui pourraient plaire à votre réseau.";
    }

    @Override
    public String upToYou(int items) {
        return items == 1
                ? "Partagez si cela vous plaît, sinon laissez de côté."
                : "Partagez ce qui vous plaît, laissez le reste de côté.";
    }

    @Override
    public String itemClass(ItemClass itemClass) {
        return switch (itemClass) {
            case HERO -> "À la une";
            case HUB -> "Notre quotidien";
            case HYGIENE -> "Bon à savoir";
        };
    }

    @Override
    public String fromTheField() {
        return "vu dans notre secteur";
    }

    @Override
    public String goal(Goal goal) {
        return switch (goal) {
            case THOUGHT_LEADERSHIP -> "savoir-faire";
            case BRAND -> "qui nous sommes";
            case SALES -> "pour nos clients";
            case RECRUITMENT -> "travailler avec nous";
        };
    }

    @Override
    public String inLanguage(Language other) {
        return "en " + name(other);
    }

    @Override
    public String why() {
        return "Pourquoi cela peut plaire à votre réseau";
    }

    @Override
    public String suggestion() {
        return "Un texte pour commencer";
    }

    @Override
    public String ownWords() {
        return "Et vous, comment le diriez-vous\u00A0? Une phrase de vous suffit.";
    }

    @Override
    public String blanks() {
        return "La partie surlignée attend vos propres mots.";
    }

    @Override
    public String disclosureNote() {
        return "Pour que vos lecteurs sachent d’où vous parlez, votre message dit aussi\u00A0:";
    }

    @Override
    public String lookAndShare() {
        return "Voir et partager";
    }

    @Override
    public String whatHappens() {
        return "Ouvre votre page personnelle. Rien n’est publié tant que vous n’appuyez pas sur Publier.";
    }

    @Override
    public String notForMe() {
        return "Pas pour moi";
    }

    @Override
    public String until(String day) {
        return "À partager jusqu’au " + day + ".";
    }

    @Override
    public String optional() {
        return "Partager reste toujours votre choix, et personne ne voit qui ne partage pas.";
    }

    @Override
    public String whyYouGetThis(String company) {
        return "Vous recevez ce message parce que vous avez choisi de partager de temps en temps des nouvelles de "
                + company + ".";
    }

    @Override
    public String yourPage() {
        return "Votre page";
    }

    @Override
    public String pause() {
        return "Faire une pause";
    }

    @Override
    public String unsubscribe() {
        return "Ne plus recevoir ces messages";
    }

    @Override
    public String image() {
        return "Illustration de ce contenu";
    }

    @Override
    public String invitationSubject(String company) {
        return "Envie de partager des nouvelles de " + company + "\u00A0?";
    }

    @Override
    public String invitationTitle() {
        return "Voulez-vous participer\u00A0?";
    }

    @Override
    public String invitationLead(String sender, String company) {
        return sender + " aimerait vous proposer quelque chose. On croit plus volontiers un collègue qu’un logo. "
                + "C’est pourquoi certains d’entre nous partagent de temps en temps une histoire de " + company
                + " avec leur propre réseau, avec leurs propres mots.";
    }

    @Override
    public String joiningLead(@Nullable String inviter, String company) {
        return "Votre adresse a été saisie sur "
                + (inviter == null ? "notre page d’invitation" : "la page d’invitation de " + inviter)
                + ", voici donc la question. Certains d’entre nous partagent de temps en temps une histoire de "
                + company
                + " avec leur propre réseau, avec leurs propres mots. En avez-vous envie aussi\u00A0?";
    }

    @Override
    public String video() {
        return "Vidéo";
    }

    @Override
    public String measuring() {
        return "Ce que nous mesurons";
    }

    @Override
    public List<String> invitationPoints() {
        return List.of(
                "De temps en temps, vous recevez un message avec un contenu choisi pour vous.",
                "Vous choisissez ce que vous partagez, où, et avec quels mots. C’est vous qui appuyez sur Publier.",
                "Une fois par semaine, vous apprenez ce que cela a donné, par exemple «\u00A012 personnes l’ont lu\u00A0».");
    }

    @Override
    public String invitationVoluntary() {
        return "C’est volontaire. Vous pouvez faire une pause ou arrêter d’un seul geste, et personne ne voit qui a dit non.";
    }

    @Override
    public String invitationButton() {
        return "Découvrir";
    }

    @Override
    public String whyInvited(String company) {
        return "Vous recevez cette unique invitation parce que vous travaillez ou avez travaillé chez " + company
                + ". Sans réponse de votre part, nous ne vous en reparlerons pas.";
    }

    @Override
    public String whyJoining(String company) {
        return "Vous recevez ce mail parce que votre adresse a été saisie sur une page d’invitation de " + company
                + ". Si ce n’était pas vous, laissez-le\u00A0: sans votre oui, rien ne se passe.";
    }

    @Override
    public String doNotAsk() {
        return "Ne plus me le proposer";
    }

    @Override
    public String dataSubject(String company) {
        return "Vos données chez " + company;
    }

    @Override
    public String dataTitle() {
        return "Vos données";
    }

    @Override
    public String dataLead() {
        return "Ce lien mène à tout ce qui est conservé ici à votre sujet. Vous pouvez le consulter, l’emporter ou le faire effacer.";
    }

    @Override
    public String dataNote() {
        return "Il fonctionne pendant 15 minutes, et une fois pour chaque action. Vous ne l’avez pas demandé\u00A0? Ne faites rien\u00A0: sans le lien, il ne se passe rien.";
    }

    @Override
    public String dataButton() {
        return "Voir mes données";
    }

    @Override
    public String whyDataLink() {
        return "Vous recevez ce mail parce qu’il a été demandé sur votre page personnelle.";
    }

    @Override
    public String resultsSubject(String title) {
        return "Ce que cela a donné\u00A0: " + title;
    }

    @Override
    public String resultsThanks() {
        return "C’est terminé, et vous y avez contribué. Merci.";
    }

    @Override
    public String resultsMore(int more) {
        return more == 1 ? "et un autre contenu" : "et " + few(more) + " autres contenus";
    }

    @Override
    public String resultsOwn(long readers) {
        return readers == 1 ? "1 personne l’a lu grâce à vous." : number(readers) + " personnes l’ont lu grâce à vous.";
    }

    @Override
    public String resultsTogether(long readers) {
        return "Tous ceux qui l’ont partagé ont touché ensemble "
                + (readers == 1 ? "1 personne." : number(readers) + " personnes.");
    }

    @Override
    public String whyResults(String company) {
        return "Vous recevez ce seul mail parce que vous avez partagé quelque chose de " + company + " à ce sujet.";
    }

    @Override
    public String recallSubject(String title) {
        return "Retiré\u00A0: " + title;
    }

    @Override
    public String recallTitle() {
        return "Un contenu a été retiré";
    }

    @Override
    public String recallLead(String company) {
        return "Vous avez partagé ceci, merci à vous. " + company
                + " l’a maintenant retiré, et le lien de votre publication n’y mène plus.";
    }

    @Override
    public String recallNothing() {
        return "Vous n’avez rien à faire. Si vous souhaitez supprimer votre publication, libre à vous.";
    }

    @Override
    public String whyRecall(String company) {
        return "Vous recevez ce seul mail parce que vous avez partagé ce contenu de " + company + ".";
    }

    @Override
    public String digestSubject(long readers, int items) {
        if (readers > 0) {
            return readers == 1
                    ? "1 personne a lu ce que vous avez partagé"
                    : number(readers) + " personnes ont lu ce que vous avez partagé";
        }
        return items == 1 ? "Une nouvelle toujours à découvrir" : number(items) + " nouvelles toujours à découvrir";
    }

    @Override
    public String digestWeek(String days) {
        return "Votre semaine, " + days;
    }

    @Override
    public String digestThanks(long readers) {
        return "Merci. "
                + (readers == 1
                        ? "La semaine dernière, 1 personne a lu ce que vous avez partagé."
                        : "La semaine dernière, " + number(readers) + " personnes ont lu ce que vous avez partagé.");
    }

    @Override
    public String digestLead(int items) {
        return items == 1
                ? "Si la semaine dernière était chargée\u00A0: ceci est toujours là pour vous."
                : "Si la semaine dernière était chargée\u00A0: tout ceci est toujours là pour vous.";
    }

    @Override
    public String digestPoints(long points) {
        return points == 1 ? "Cela vous a rapporté 1 point." : "Cela vous a rapporté " + number(points) + " points.";
    }

    @Override
    public String digestBars(int weeks) {
        return "Lecteurs pour chacune des " + number(weeks) + " dernières semaines";
    }

    @Override
    public String digestOffers(int items) {
        return "Toujours là, si le cœur vous en dit";
    }

    @Override
    public String before(String label) {
        return label + "\u00A0:";
    }

    @Override
    public String day(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "1er " + format(day, "MMMM") : format(day, "d MMMM");
    }

    @Override
    public String days(LocalDate monday) {
        var sunday = monday.plusDays(6);
        boolean sameMonth = monday.getMonth() == sunday.getMonth();
        var first = !sameMonth ? day(monday) : monday.getDayOfMonth() == 1 ? "1er" : format(monday, "d");
        return "du " + first + " au " + day(sunday);
    }

    @Override
    public String together(long readers) {
        return "Ensemble, nous avons touché "
                + (readers == 1
                        ? "1 personne la semaine dernière."
                        : number(readers) + " personnes la semaine dernière.");
    }

    @Override
    public String progress(long now, long target, boolean ofReaders) {
        return number(now) + " sur " + number(target) + (ofReaders ? " lecteurs" : " points");
    }

    @Override
    public String fromLeader() {
        return "Du responsable de votre équipe";
    }

    @Override
    public String challenge() {
        return "Le défi";
    }

    @Override
    public String topOfWeek() {
        return "Les premières places de la semaine dernière";
    }

    @Override
    public String points(long points) {
        return points == 1 ? "1 point" : number(points) + " points";
    }
}
