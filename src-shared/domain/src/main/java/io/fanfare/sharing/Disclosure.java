package io.fanfare.sharing;

import io.fanfare.kernel.Language;

/** The line of a post that says who speaks: readers must see where somebody stands who speaks of their employer. */
public final class Disclosure {
    private Disclosure() {}

    /** In the language of the post: {@code I work at Noordlicht}. */
    public static String in(Language language, String company) {
        return switch (language) {
                    case NL -> "Ik werk bij ";
                    case EN -> "I work at ";
                    case DA -> "Jeg arbejder i ";
                    case FR -> "Je travaille chez ";
                    case DE -> "Ich arbeite bei ";
                }
                + company;
    }

    /** The same for somebody who no longer works there: {@code I used to work at Noordlicht}. */
    public static String former(Language language, String company) {
        return switch (language) {
                    case NL -> "Ik werkte bij ";
                    case EN -> "I used to work at ";
                    case DA -> "Jeg har arbejdet i ";
                    case FR -> "J’ai travaillé chez ";
                    case DE -> "Ich war früher bei ";
                }
                + company;
    }
}
