package io.fanfare.engagement;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes visits from what the gateway says of a request: the signals kept, the address reduced, everything else dropped. */
public final class Visits {
    /** The signal that names whose machines' network a hit came from. */
    static final String RANGE = "range";

    private static final int LONGEST = 256;
    private static final Map<String, String> SIGNALS = Map.ofEntries(
            Map.entry("sec-purpose", "secPurpose"),
            Map.entry("purpose", "purpose"),
            Map.entry("x-moz", "xMoz"),
            Map.entry("x-purpose", "xPurpose"),
            Map.entry("accept", "accept"),
            Map.entry("accept-language", "acceptLanguage"),
            Map.entry("sec-fetch-user", "fetchUser"),
            Map.entry("sec-fetch-mode", "fetchMode"),
            Map.entry("sec-fetch-site", "fetchSite"),
            Map.entry("sec-fetch-dest", "fetchDest"),
            Map.entry("sec-ch-ua", "clientHints"));

    private final CompanyNetworks company;

    public Visits(CompanyNetworks company) {
        this.company = company;
    }

    /**
     * @param address where the request came from, as the gateway saw it; null when it does not say
     * @param headers names in any case
     */
    public Visit visit(
            String id, Instant moment, String method, @Nullable String address, Map<String, String> headers) {
        var from = address == null ? Optional.<Address>empty() : Address.parse(address);
        var signals = new HashMap<String, String>();
        var agent = "";
        for (var header : headers.entrySet()) {
            var name = header.getKey().toLowerCase(Locale.ROOT);
            var signal = SIGNALS.get(name);
            if (signal != null) {
                signals.put(signal, cut(header.getValue()));
            } else if (name.equals("user-agent")) {
                agent = cut(header.getValue());
            } else if (name.equals("referer")) {
                refererHost(header.getValue()).ifPresent(host -> signals.put("refererHost", cut(host)));
            }
        }
        // Decided while the whole address is known: what is kept of it may straddle two owners.
        from.flatMap(MachineRanges::ownerOf).ifPresent(owner -> signals.put(RANGE, owner));
        return new Visit(
                id,
                moment,
                method,
                agent,
                from.map(company::contains).orElse(false),
                from.map(Address::network).orElse(""),
                signals);
    }

    /** The host alone: a path may say more about a person than we should know. */
    private static Optional<String> refererHost(String referer) {
        try {
            return Optional.ofNullable(URI.create(referer.strip()).getHost());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
