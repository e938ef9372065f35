package io.fanfare.functions.sendmail.words;

import io.fanfare.relevance.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a reader gets an item, in one plain sentence of their language. */
public final class WhyYou {
    private WhyYou() {}

    public static String say(Why why, Wording words) {
        return switch (why) {
            case Why.Topics(var topics) -> topics(words, list(topics, words), topics.size());
            case Why.Group group -> group(words, group);
            case Why.Everyone(var reason) -> everyone(words, stopped(reason));
        };
    }

    private static String topics(Wording words, String topics, int number) {
        return switch (words.language()) {
            case NL -> "Voor jou, omdat je " + topics + " volgt.";
            case EN -> "For you because you follow " + topics + ".";
            case DA -> "Til dig, fordi du følger " + topics + ".";
            case FR -> "Pour vous, parce que vous suivez " + topics + ".";
            case DE -> "Für Sie, weil Sie " + (number == 1 ? "dem Thema " : "den Themen ") + topics + " folgen.";
        };
    }

    private static String everyone(Wording words, String reason) {
        return switch (words.language()) {
            case NL -> "Voor jou, omdat je meedoet en dit voor iedereen is: " + reason;
            case EN -> "For you because you take part and this one is for everyone: " + reason;
            case DA -> "Til dig, fordi du er med, og det her er til alle: " + reason;
            case FR -> "Pour vous, parce que vous participez et que ceci s’adresse à tous\u00A0: " + reason;
            case DE -> "Für Sie, weil Sie mitmachen und dies für alle ist: " + reason;
        };
    }

    private static String group(Wording words, Why.Group group) {
        var department = group.department();
        return switch (words.language()) {
            case NL -> "Voor jou, omdat het voor " + or(department, "collega’s") + details(words, group) + " is.";
            case EN -> "For you because it is for " + or(department, "colleagues") + details(words, group) + ".";
            case DA -> "Til dig, fordi det er til " + or(department, "kolleger") + details(words, group) + ".";
            case FR ->
                "Pour vous, parce que c’est destiné "
                        + (department == null ? "aux collègues" : "à " + department)
                        + details(words, group)
                        + ".";
            case DE ->
                "Für Sie, weil es für "
                        + or(department, "Kolleginnen und Kollegen")
                        + details(words, group)
                        + " gedacht ist.";
        };
    }

    /** In brackets, since neither French nor German says "in" the same way of every country. */
    private static String details(Wording words, Why.Group group) {
        var details = new ArrayList<String>();
        var country = group.country();
        if (country != null) {
            details.add(
                    Locale.of("", country).getDisplayCountry(words.language().locale()));
        }
        var language = group.language();
        if (language != null) {
            details.add(words.name(language));
        }
        var persona = group.persona();
        if (persona != null) {
            details.add(plain(persona));
        }
        var cohort = group.cohort();
        if (cohort != null) {
            details.add(plain(cohort));
        }
        return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
    }

    private static String list(List<String> topics, Wording words) {
        var plain = topics.stream().map(WhyYou::plain).toList();
        if (plain.size() == 1) {
            return plain.getFirst();
        }
        return String.join(", ", plain.subList(0, plain.size() - 1)) + and(words) + plain.getLast();
    }

    private static String and(Wording words) {
        return switch (words.language()) {
            case NL -> " en ";
            case EN -> " and ";
            case DA -> " og ";
            case FR -> " et ";
            case DE -> " und ";
        };
    }

    /** Topics, personas and cohorts have hyphens for blanks. */
    private static String plain(String word) {
        return word.replace('-', ' ');
    }

    private static String or(@Nullable String department, String otherwise) {
        return department == null ? otherwise : department;
    }

    private static String stopped(String reason) {
        var text = reason.strip();
        return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
    }
}
