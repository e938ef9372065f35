package io.fanfare.reward;

import io.fanfare.kernel.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws in a way that anybody can recompute: entries stand in the order of HMAC-SHA256 (key: the seed as text, message: the entry's id), in
 * lower-case hexadecimal; the first ones win. Nobody who makes the seed knows the ids to come, and its digest is shown before the first.
 */
public final class Lottery {
    private static final String HMAC = "HmacSHA256";

    private Lottery() {}

    public static List<String> winners(String seed, Collection<String> entries, int winners) {
        return entries.stream()
                .distinct()
                .sorted(Comparator.comparing((String entry) -> hmac(seed, entry))
                        .thenComparing(entry -> entry))
                .limit(winners)
                .toList();
    }

    /** What is shown of a seed from the start: hex of its SHA-256. */
    public static String seedDigest(String seed) {
        return Sha256.hex(seed);
    }

    /** Of all entries that took part: hex of SHA-256 over their sorted ids, a line feed between. */
    public static String listDigest(Collection<String> entries) {
        return Sha256.hex(String.join("\n", entries.stream().distinct().sorted().toList()));
    }

    private static String hmac(String seed, String entry) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has " + HMAC, absent);
        }
    }
}
