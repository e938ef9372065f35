package io.fanfare.sharing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes a text so that it may lie in a log until somebody with the keys brings it back: AES-256-GCM under a key derived from the minting
 * key (link codes and seals never share one). Written as the key's id, a dot, and nonce and ciphertext in base64url.
 */
public final class Seal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String HMAC = "HmacSHA256";
    private static final byte[] LABEL = "fanfare spill".getBytes(StandardCharsets.UTF_8);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final KeyRing ring;

    public Seal(KeyRing ring) {
        this.ring = ring;
    }

    /** @param random a cryptographic source: a nonce must never come twice */
    public String close(String text, RandomGenerator random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var closed = apply(Cipher.ENCRYPT_MODE, ring.mintKey(), nonce, text.getBytes(StandardCharsets.UTF_8));
        if (closed.isEmpty()) {
            throw new IllegalStateException("AES-GCM cannot fail to encrypt");
        }
        var all = ByteBuffer.allocate(NONCE + closed.get().length).put(nonce).put(closed.get());
        return ring.mintId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** The text; empty when the key is not on the ring or anything was altered. */
    public Optional<String> open(String sealed) {
        if (sealed.length() < 2 || sealed.charAt(1) != '.') {
            return Optional.empty();
        }
        return ring.key(sealed.charAt(0))
                .flatMap(key -> open(key, sealed.substring(2)))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<byte[]> open(Key key, String text) {
        try {
            var all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (all.remaining() < NONCE) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            all.get(nonce);
            var closed = new byte[all.remaining()];
            all.get(closed);
            return apply(Cipher.DECRYPT_MODE, key, nonce, closed);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> apply(int mode, Key key, byte[] nonce, byte[] bytes) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.getEncoded(), HMAC));
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(mac.doFinal(LABEL), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return Optional.of(cipher.doFinal(bytes));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
