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

    SdkEndpoints(String region) {
        take();
        set("aws.region", region);
        set("aws.accessKeyId", "local");
        set("aws.secretAccessKey", "local");
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

    /** @param service as the SDK spells it in its properties: {@code DynamoDb} */
    void point(String service, URI endpoint) {
        set("aws.endpointUrl" + service, endpoint.toString());
    }

    private void set(String property, String value) {
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
