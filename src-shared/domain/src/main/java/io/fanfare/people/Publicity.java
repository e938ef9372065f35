package io.fanfare.people;

import org.jspecify.annotations.Nullable;

/**
 * How far a person lets colleagues see what they did; nothing until they say so (product rule 9).
 *
 * @param boards whether the person stands on the boards
 * @param alias the name there; null for the person's own
 * @param spotlight whether marketing may propose them as ambassador of the month
 */
public record Publicity(boolean boards, @Nullable String alias, boolean spotlight) {
    public static final Publicity NONE = new Publicity(false, null, false);

    /** The longest alias. */
    public static final int LONGEST_ALIAS = 30;
}
