package io.fanfare.functions.fetchpage;

import io.fanfare.preview.AddressGuard.Target;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpHost;

/**
 * Looks a name up once, checks every address that it has, and pins the connection to one of them: who answers another question with
 * another address later (DNS rebinding) is not asked.
 */
record PublicRoute(Resolver resolver, Predicate<InetAddress> isPublic) implements Route {
    @Override
    public Optional<HttpHost> to(Target target) throws UnknownHostException {
        var addresses = resolver.resolve(target.host());
        return Stream.of(addresses).allMatch(isPublic)
                ? Optional.of(new HttpHost(target.scheme(), first(addresses), target.host(), target.port()))
                : Optional.empty();
    }

    /** Lambda reaches IPv4 from everywhere, IPv6 only from some networks. */
    private static InetAddress first(InetAddress[] addresses) throws UnknownHostException {
        return Stream.of(addresses)
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .or(() -> Stream.of(addresses).findFirst())
                .orElseThrow(UnknownHostException::new);
    }

    /** The name service. */
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }
}
