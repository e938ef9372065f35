package io.fanfare.webhook;

import io.fanfare.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 as the platforms use it, and the comparison that takes as long for a near miss as for a far one. */
final class Hmac {
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] NONE = new byte[0];

    private Hmac() {}

    /** @param key the secret as it is, in UTF-8; not empty */
    static byte[] of(String key, byte[]... parts) {
        return of(key.getBytes(StandardCharsets.UTF_8), parts);
    }

    static byte[] of(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC-SHA256", impossible);
        }
    }

    /** Whether one of the keys made the signature from these parts; every key is tried. */
    static boolean anyMakes(List<String> keys, byte[] signature, byte[]... parts) {
        boolean made = false;
        for (var key : keys) {
            made |= MessageDigest.isEqual(of(key, parts), signature);
        }
        return made;
    }

    static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of 64 hex digits of either case; nothing for any other text. */
    static byte[] fromHex(String text) {
        return text.matches("[0-9a-fA-F]{64}") ? HexFormat.of().parseHex(text) : NONE;
    }

    /** Nothing when it is not base64. */
    static byte[] fromBase64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException _) {
            return NONE;
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    /** What a message is called when its sender gives it no name. */
    static String digest(byte[] body) {
        return hex(Sha256.of(body));
    }
}
