package io.fanfare.functions.campaignapi;

import io.fanfare.board.Spotlight.Candidate;
import io.fanfare.kernel.Language;
import io.fanfare.points.Rule;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ambassador of a month, with a text to begin with.
 *
 * @param ever all points by rule, ever
 * @param drafts by language
 */
record SpotlightReply(
        String month,
        String name,
        long points,
        long readers,
        int weeksInARow,
        Map<String, Long> ever,
        Map<String, String> drafts) {

    static SpotlightReply of(YearMonth month, Candidate candidate) {
        var ever = new TreeMap<String, Long>();
        candidate.byRule().forEach((rule, points) -> ever.put(word(rule), points));
        var drafts = new TreeMap<String, String>();
        for (var language : Language.values()) {
            drafts.put(language.tag(), draft(language, month, candidate));
        }
        return new SpotlightReply(
                month.toString(),
                candidate.name(),
                candidate.points(),
                candidate.readers(),
                candidate.weeksInARow(),
                ever,
                drafts);
    }

    private static String word(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String draft(Language language, YearMonth month, Candidate candidate) {
        var when = month.getMonth().getDisplayName(TextStyle.FULL, language.locale());
        var readers = NumberFormat.getIntegerInstance(language.locale()).format(candidate.readers());
        boolean one = candidate.readers() == 1;
        boolean own = candidate.byRule().getOrDefault(Rule.OWN_WORDS, 0L) > 0;
        var text = switch (language) {
            case NL ->
                "%s is onze ambassadeur van %s: %s %s wat er gedeeld werd."
                        + (own ? " In eigen woorden, en dat zie je." : "") + " Dank je wel.";
            case EN ->
                "%s is our ambassador of %s: %s %s what was shared." + (own ? " In their own words, and it shows." : "")
                        + " Thank you.";
            case DA ->
                "%s er vores ambassadør for %s: %s %s det, der blev delt."
                        + (own ? " Med egne ord, og det kan mærkes." : "") + " Tak.";
            case FR ->
                "%s est notre ambassadeur du mois (%s) : %s %s lu ce qui a été partagé."
                        + (own ? " Avec ses propres mots, et cela se voit." : "") + " Merci.";
            case DE ->
                "%s steht im %s für uns im Rampenlicht: %s %s gelesen, was geteilt wurde."
                        + (own ? " In eigenen Worten, und das merkt man." : "") + " Danke.";
        };
        return text.formatted(candidate.name(), when, people(language, readers, one), verb(language, one));
    }

    private static String people(Language language, String readers, boolean one) {
        return readers
                + switch (language) {
                    case NL -> one ? " mens" : " mensen";
                    case EN -> one ? " person" : " people";
                    case DA -> one ? " person" : " personer";
                    case FR -> one ? " personne" : " personnes";
                    case DE -> one ? " Mensch" : " Menschen";
                };
    }

    /** The verb, or its auxiliary, in the number of readers. */
    private static String verb(Language language, boolean one) {
        return switch (language) {
            case NL -> one ? "las" : "lazen";
            case EN -> "read";
            case DA -> "læste";
            case FR -> one ? "a" : "ont";
            case DE -> one ? "hat" : "haben";
        };
    }
}
