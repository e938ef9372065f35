package io.fanfare.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points the SDK clients of this JVM to the embedded cloud, by the SDK's own system properties, and back. They belong to the whole JVM, so
 * one cloud can run in it at a time.
 */
final class SdkEndpoints implements AutoCloseable {
    private static boolean taken;
    private final Map<String, @Nullable String> before = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();

    SdkEndpoints(String region) {
        take();
        set("aws.region", "AWS_REGION", region);
        set("aws.accessKeyId", "AWS_ACCESS_KEY_ID", "local");
        set("aws.secretAccessKey", "AWS_SECRET_ACCESS_KEY", "local");
    }

    private static synchronized void take() {
        if (taken) {
            throw new IllegalStateException("an embedded cloud runs in this JVM already");
        }
        taken = true;
    }

    private static synchronized void give() {
        taken = false;
    }

    /**
     * @param service as the SDK spells it in its properties: {@code SecretsManager}
     * @param variable as it spells it in its environment variables: {@code SECRETS_MANAGER}
     */
    void point(String service, String variable, URI endpoint) {
        set("aws.endpointUrl" + service, "AWS_ENDPOINT_URL_" + variable, endpoint.toString());
    }

    /** The same for another process on this machine. */
    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    private void set(String property, String variable, String value) {
        environment.put(variable, value);
        before.putIfAbsent(property, System.getProperty(property));
        System.setProperty(property, value);
    }

    @Override
    public void close() {
        before.forEach((property, value) -> {
            if (value == null) {
                System.clearProperty(property);
            } else {
                System.setProperty(property, value);
            }
        });
        give();
    }
}
