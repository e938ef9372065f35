package io.fanfare.functions.rotatekeys;

import io.fanfare.sharing.RingVersions;
import io.fanfare.sharing.RotateRing;
import io.fanfare.sharing.RotateRing.Step;
import java.util.Map;

/** The rings that this function rotates, by the id of their secret. */
final class Rings {
    private final RotateRing rotation;
    private final Map<String, Ring> rings;

    Rings(RotateRing rotation, Map<String, Ring> rings) {
        this.rotation = rotation;
        this.rings = Map.copyOf(rings);
    }

    /** @throws IllegalArgumentException when the secret is no ring of this stack, or the token cannot be one */
    void rotate(Step step, String secret, String token) {
        var ring = rings.get(secret);
        if (ring == null) {
            throw new IllegalArgumentException("this secret is not rotated here");
        }
        if (token.length() < 32) {
            throw new IllegalArgumentException("a rotation's token has at least 32 characters");
        }
        rotation.rotate(step, token, ring.versions(), ring.keep());
    }

    /** @param keep how many keys stay */
    record Ring(RingVersions versions, int keep) {}
}
