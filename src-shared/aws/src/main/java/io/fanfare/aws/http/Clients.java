package io.fanfare.aws.http;

import javax.net.ssl.TrustManager;
import software.amazon.awssdk.core.client.builder.SdkClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/** Builds the SDK's clients, all on the smallest HTTP client there is: it has no native code and starts fastest. */
public final class Clients {
    private Clients() {}

    /** Endpoint, region and credentials are the SDK's own to find; settings of the builder stay. */
    public static <B extends SdkSyncClientBuilder<B, C> & SdkClientBuilder<B, C>, C> C of(B builder) {
        return rehearsing(builder.httpClientBuilder(http())).build();
    }

    /** That HTTP client, for more settings; in a rehearsal it trusts what answers there. */
    public static UrlConnectionHttpClient.Builder http() {
        var http = UrlConnectionHttpClient.builder();
        Rehearsal.trusted().ifPresent(trusted -> http.tlsTrustManagersProvider(() -> new TrustManager[] {trusted}));
        return http;
    }

    /** In a rehearsal a client speaks to whatever answers there; otherwise the builder is left as it is. */
    public static <B extends SdkClientBuilder<B, C>, C> B rehearsing(B builder) {
        return Rehearsal.endpoint().map(builder::endpointOverride).orElse(builder);
    }
}
