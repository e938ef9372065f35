package io.fanfare.functions.sendmail.words;

import java.time.LocalDate;

/** What is said of a contest, which nobody is in without having chosen boards. */
public final class ContestWords {
    private ContestWords() {}

    /** Its window and its hashtag, in one sentence, and who takes part. */
    public static String say(String hashtag, LocalDate from, LocalDate until, Wording words) {
        var first = words.day(from);
        var last = words.day(until);
        return switch (words.language()) {
            case NL ->
                "Een wedstrijd, voor wie daar zin in heeft: wat van " + first + " tot en met " + last + " met "
                        + hashtag + " wordt gedeeld, telt mee. Je staat er alleen in als je voor ranglijsten koos.";
            case EN ->
                "A contest, for whoever likes one: what is shared with " + hashtag + " from " + first + " to " + last
                        + " counts. You are in it only if you chose boards.";
            case DA ->
                "En konkurrence for dem, der har lyst: det, der deles med " + hashtag + " fra " + first + " til og med "
                        + last + ", tæller med. Du er kun med, hvis du har valgt ranglister.";
            case FR ->
                "Un concours, pour qui en a envie\u00A0: ce qui est partagé avec " + hashtag + " du " + first + " au "
                        + last + " compte. Vous n’y figurez que si vous avez choisi les classements.";
            case DE ->
                "Ein Wettbewerb für alle, die mögen: Was vom " + first + " bis zum " + last + " mit " + hashtag
                        + " geteilt wird, zählt. Sie sind nur dabei, wenn Sie sich für Ranglisten entschieden haben.";
        };
    }

    /** Before what there is to win. */
    public static String prize(Wording words) {
        return switch (words.language()) {
            case NL -> "Te winnen";
            case EN -> "To win";
            case DA -> "Præmien";
            case FR -> "À gagner";
            case DE -> "Zu gewinnen";
        };
    }
}
