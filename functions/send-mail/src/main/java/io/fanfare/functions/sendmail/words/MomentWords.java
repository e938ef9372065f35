package io.fanfare.functions.sendmail.words;

import java.time.LocalDateTime;

/** A moment to share at, proposed in one sentence of the reader's language. */
public final class MomentWords {
    private MomentWords() {}

    public static String say(LocalDateTime moment, Wording words) {
        var day = words.format(moment.toLocalDate(), "EEEE");
        int hour = moment.getHour();
        return switch (words.language()) {
            case NL -> "Een goed moment voor jou: " + day + " rond " + hour + " uur.";
            case EN -> "A good moment for you: " + day + " around " + hour + ":00.";
            case DA -> "Et godt tidspunkt for dig: " + day + " omkring kl. " + hour + ".";
            case FR -> "Un bon moment pour vous\u00A0: " + day + " vers " + hour + " h.";
            case DE -> "Ein guter Moment für Sie: " + day + " gegen " + hour + " Uhr.";
        };
    }
}
