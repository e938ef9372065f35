package io.fanfare.sharing;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Rotates a key ring in the steps of a Secrets Manager rotation, each of which may come twice. Nothing outside knows the keys, so the step
 * that would tell it has nothing to do.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html">Lambda rotation functions</a>
 */
public final class RotateRing {
    private final Supplier<String> newText;

    /** @param newText random texts of keys, at least 32 characters each */
    public RotateRing(Supplier<String> newText) {
        this.newText = newText;
    }

    /**
     * Does one step.
     *
     * @param keep how many keys stay
     * @param token names the rotation
     * @throws IllegalStateException when the pending ring is missing or would forget a key that still mints
     */
    public void rotate(Step step, String token, RingVersions versions, int keep) {
        switch (step) {
            case CREATE -> {
                if (versions.pending(token).isEmpty()) {
                    versions.store(token, RingText.rotated(versions.current(), keep, newText.get()));
                }
            }
            case SET -> {}
            case TEST -> test(versions.current(), pending(versions, token));
            case FINISH -> versions.promote(token);
        }
    }

    private static Map<String, String> pending(RingVersions versions, String token) {
        return versions.pending(token).orElseThrow(() -> new IllegalStateException("the rotation has stored no ring"));
    }

    /** Readers have only the current ring until they load the pending one: each must understand what the other mints. */
    private static void test(Map<String, String> current, Map<String, String> pending) {
        var now = new KeyRing(current);
        var then = new KeyRing(pending);
        if (!now.understands(then) || !then.understands(now)) {
            throw new IllegalStateException("a ring would not understand what the other mints");
        }
    }

    /** As Secrets Manager names them: createSecret, setSecret, testSecret, finishSecret. */
    public enum Step {
        CREATE,
        SET,
        TEST,
        FINISH;

        /**
         * The step of an event.
         *
         * @throws IllegalArgumentException when there is none of that name
         */
        public static Step named(String name) {
            return switch (name) {
                case "createSecret" -> CREATE;
                case "setSecret" -> SET;
                case "testSecret" -> TEST;
                case "finishSecret" -> FINISH;
                default -> throw new IllegalArgumentException("a rotation has no step of that name");
            };
        }
    }
}
