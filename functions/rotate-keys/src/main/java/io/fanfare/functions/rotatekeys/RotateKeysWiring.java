package io.fanfare.functions.rotatekeys;

import io.fanfare.aws.config.Setting;
import io.fanfare.aws.config.Settings;
import io.fanfare.aws.http.Clients;
import io.fanfare.aws.secrets.SecretRingVersions;
import io.fanfare.sharing.RingText;
import io.fanfare.sharing.RotateRing;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** What the rotation of keys is made of. */
@Factory
final class RotateKeysWiring {
    private static final int KEY_BYTES = 32;
    /** Rotated every 90 days, one of them only prepared: a key verifies for a year after it has minted last. */
    private static final int PERSONAL_KEYS = 6;

    @Singleton
    Rings rings(Settings settings) {
        var client = Clients.of(SecretsManagerClient.builder());
        var open = settings.text(Setting.PUBLIC_SECRET_ID);
        var personal = settings.text(Setting.PERSONAL_SECRET_ID);
        return new Rings(
                new RotateRing(RotateKeysWiring::newText),
                Map.of(
                        open, new Rings.Ring(new SecretRingVersions(client, open), RingText.ALL),
                        personal, new Rings.Ring(new SecretRingVersions(client, personal), PERSONAL_KEYS)));
    }

    /** Hex of bytes that nobody knows before. */
    private static String newText() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
