package io.fanfare.sharing;

import java.util.Map;
import java.util.Optional;

/** The versions of a secret that holds a key ring: one is current; one more may be pending, under the token of the rotation that makes it. */
public interface RingVersions {
    Map<String, String> current();

    /** Empty when that rotation has stored none. */
    Optional<Map<String, String>> pending(String token);

    /** Stores a pending version; the same token with the same ring again changes nothing. */
    void store(String token, Map<String, String> ring);

    /** Makes that rotation's version the current one; it may be that already. */
    void promote(String token);
}
