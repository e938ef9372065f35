package io.fanfare.functions.fetchpage;

import io.fanfare.preview.AddressGuard.Target;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;

/**
 * For a laptop without sites: names under {@code .example}, which nobody can own, are found at a port of this machine. All others take the
 * way that they always take.
 */
record LocalRoute(int port, Route others) implements Route {
    private static final String RESERVED = ".example";

    @Override
    public Optional<HttpHost> to(Target target) throws UnknownHostException {
        return target.host().endsWith(RESERVED)
                ? Optional.of(new HttpHost("http", InetAddress.ofLiteral("127.0.0.1"), target.host(), port))
                : others.to(target);
    }
}
