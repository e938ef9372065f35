package io.fanfare.sharing;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where tracked links may lead: the allow-list that keeps the redirect from becoming an open one.
 *
 * @param hosts host names; {@code *.example.com} covers the names below it, not the name itself
 */
public record Destinations(List<String> hosts) {
    public Destinations {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether it is an absolute http or https address, without a user in it, of a host on the list. */
    public boolean allows(URI destination) {
        var scheme = destination.getScheme();
        var host = destination.getHost();
        return ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                && host != null
                && destination.getRawUserInfo() == null
                && hosts.stream().anyMatch(allowed -> covers(allowed, host.toLowerCase(Locale.ROOT)));
    }

    private static boolean covers(String allowed, String host) {
        return allowed.startsWith("*.") ? host.endsWith(allowed.substring(1)) : host.equals(allowed);
    }
}
