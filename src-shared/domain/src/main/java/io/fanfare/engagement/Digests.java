package io.fanfare.engagement;

import io.fanfare.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Short digests of text, in base64url. */
final class Digests {
    private static final String HMAC = "HmacSHA256";

    private Digests() {}

    /** The first bytes of the SHA-256 of a text. */
    static String sha256(String text, int bytes) {
        return cut(Sha256.of(text), bytes);
    }

    /** The first bytes of the HMAC-SHA-256 of a text under a key. */
    static String keyed(byte[] key, String text, int bytes) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return cut(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }

    private static String cut(byte[] digest, int bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, bytes));
    }
}
