package io.fanfare.aws.secrets;

import io.fanfare.sharing.RingVersions;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** The versions of one secret of Secrets Manager. A rotation's token is the id of the version that it makes. */
public final class SecretRingVersions implements RingVersions {
    private static final String CURRENT = "AWSCURRENT";
    private static final String PENDING = "AWSPENDING";
    private final SecretsManagerClient client;
    private final String id;

    public SecretRingVersions(SecretsManagerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    @Override
    public Map<String, String> current() {
        var value = client.getSecretValue(request -> request.secretId(id).versionStage(CURRENT));
        return SecretText.read(value.secretString());
    }

    @Override
    public Optional<Map<String, String>> pending(String token) {
        try {
            var value = client.getSecretValue(request -> request.secretId(id).versionId(token));
            return Optional.of(SecretText.read(value.secretString()));
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    @Override
    public void store(String token, Map<String, String> ring) {
        client.putSecretValue(request -> request.secretId(id)
                .clientRequestToken(token)
                .secretString(SecretText.write(ring))
                .versionStages(PENDING));
    }

    @Override
    public void promote(String token) {
        var current = client.describeSecret(request -> request.secretId(id)).versionIdsToStages().entrySet().stream()
                .filter(version -> version.getValue().contains(CURRENT))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the secret has no current version"));
        if (!current.equals(token)) {
            client.updateSecretVersionStage(request -> request.secretId(id)
                    .versionStage(CURRENT)
                    .moveToVersionId(token)
                    .removeFromVersionId(current));
        }
    }
}
