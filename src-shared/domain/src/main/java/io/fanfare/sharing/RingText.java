package io.fanfare.sharing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A key ring as its secret holds it: {@code mint} names the key that mints, {@code next} the one that will after the next rotation, every
 * other entry is a key's text by its id. A key is known to all readers for a whole period before anything is minted with it, so no reader
 * ever meets a code of a key that it has not loaded yet.
 */
public final class RingText {
    static final String MINT = "mint";
    static final String NEXT = "next";

    /** A ring that never forgets. */
    public static final int ALL = Integer.MAX_VALUE;

    private RingText() {}

    /**
     * The ring after one rotation: the prepared key mints, another is prepared. A ring without a prepared key, such as the first, keeps its
     * minting key this once.
     *
     * @param keep how many keys stay, the newest; {@link #ALL} or at least 2
     * @param text of the key to prepare, random, at least 32 characters
     * @throws IllegalStateException when every id is taken
     */
    public static Map<String, String> rotated(Map<String, String> ring, int keep, String text) {
        var mint = ring.getOrDefault(NEXT, ring.get(MINT));
        if (mint == null || !ring.containsKey(mint)) {
            throw new IllegalArgumentException("the ring names a key that it does not have");
        }
        var rotated = new HashMap<>(ring);
        var next = freeAfter(mint, idsOf(ring));
        rotated.put(MINT, mint);
        rotated.put(NEXT, next);
        rotated.put(next, text);
        idsOf(rotated).stream()
                .sorted(Comparator.comparingInt(id -> age(id, next)))
                .skip(keep)
                .forEach(rotated::remove);
        return Map.copyOf(rotated);
    }

    private static Set<String> idsOf(Map<String, String> ring) {
        var ids = new HashSet<>(ring.keySet());
        ids.remove(MINT);
        ids.remove(NEXT);
        return ids;
    }

    private static String freeAfter(String id, Set<String> taken) {
        int from = Base58.digit(id.charAt(0));
        for (int step = 1; step < Base58.RADIX; step++) {
            var candidate = String.valueOf(Base58.character((from + step) % Base58.RADIX));
            if (!taken.contains(candidate)) {
                return candidate;
            }
        }
        throw new IllegalStateException("every key id is taken");
    }

    /** How many ids back from the newest: ids are given out in a circle. */
    private static int age(String id, String newest) {
        return Math.floorMod(Base58.digit(newest.charAt(0)) - Base58.digit(id.charAt(0)), Base58.RADIX);
    }
}
