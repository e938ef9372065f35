package io.fanfare.sharing;

import io.fanfare.kernel.Sha256;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/**
 * The AES-256 keys of one secret by their one-character id; one of them mints, all of them verify. A key is the SHA-256 of the secret's
 * text for it.
 */
public final class KeyRing {
    private static final String AES = "AES";
    private final char mint;
    private final Map<Character, SecretKeySpec> keys;

    /**
     * @param entries the secret: {@code mint} names the minting key's id, {@code next} the prepared one's, every other entry is a key by its
     *     id (one base58 character)
     */
    public KeyRing(Map<String, String> entries) {
        var byId = new HashMap<Character, SecretKeySpec>();
        entries.forEach((id, text) -> {
            if (!RingText.MINT.equals(id) && !RingText.NEXT.equals(id)) {
                byId.put(requireId(id), key(text));
            }
        });
        mint = requireId(entries.getOrDefault(RingText.MINT, ""));
        if (!byId.containsKey(mint)) {
            throw new IllegalArgumentException("the ring has no key with the id that mint names");
        }
        keys = Map.copyOf(byId);
    }

    char mintId() {
        return mint;
    }

    /** The key that mints: link codes, and the seal of a spilled hit. */
    public SecretKeySpec mintKey() {
        return Objects.requireNonNull(keys.get(mint));
    }

    /** Whether this ring verifies what the other mints. */
    boolean understands(KeyRing other) {
        return key(other.mint).equals(Optional.of(other.mintKey()));
    }

    Optional<SecretKeySpec> key(char id) {
        return Optional.ofNullable(keys.get(id));
    }

    private static char requireId(String id) {
        if (id.length() != 1 || Base58.digit(id.charAt(0)) < 0) {
            throw new IllegalArgumentException("a key id is one base58 character");
        }
        return id.charAt(0);
    }

    private static SecretKeySpec key(String text) {
        if (text.length() < 32) {
            throw new IllegalArgumentException("a key's text has at least 32 characters");
        }
        return new SecretKeySpec(Sha256.of(text), AES);
    }
}
