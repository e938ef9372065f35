package io.fanfare.preview;

import java.net.IDN;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which addresses may be asked at all, by what is written in them. Where a name leads is another question, to be answered at the moment
 * of the connection: {@link PublicAddresses}.
 */
public final class AddressGuard {
    private static final int LONGEST = 2_048;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    /** A last label in digits makes resolvers read the whole as a number: only the form that all read alike is let through. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");

    private static final Pattern DOTTED_QUAD = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");
    /** Names of machines and networks, not of sites; instances of AWS tell about themselves under the last. */
    private static final List<String> INNER = List.of(".localhost", ".local", ".internal", ".amazonaws.com");

    private AddressGuard() {}

    /** What may be done with an address; it is parsed here, once. */
    public static Verdict judge(String address) {
        if (address.length() > LONGEST) {
            return new Verdict.Refused(Refusal.TOO_LONG);
        }
        try {
            return judge(new URI(address));
        } catch (URISyntaxException _) {
            return new Verdict.Refused(Refusal.MALFORMED);
        }
    }

    private static Verdict judge(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        var authority = address.getRawAuthority();
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return new Verdict.Refused(Refusal.SCHEME);
        }
        if (authority == null) {
            return new Verdict.Refused(Refusal.HOST);
        }
        if (authority.contains("@")) {
            return new Verdict.Refused(Refusal.USER);
        }
        int standard = scheme.equals("https") ? HTTPS : HTTP;
        int colon = authority.lastIndexOf(':');
        boolean named = colon > authority.lastIndexOf(']');
        var port = named ? authority.substring(colon + 1) : "";
        if (!port.isEmpty() && !port.equals(String.valueOf(standard))) {
            return new Verdict.Refused(Refusal.PORT);
        }
        return host(named ? authority.substring(0, colon) : authority)
                .<Verdict>map(host -> new Verdict.Allowed(new Target(address, scheme, host, standard)))
                .orElseGet(() -> new Verdict.Refused(Refusal.HOST));
    }

    /** The name or the literal address; empty for what is neither, or no site's. */
    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return written.endsWith("]") ? literal(written.substring(1, written.length() - 1)) : Optional.empty();
        }
        var name = ascii(written);
        if (NUMBER.matcher(name).matches()) {
            return DOTTED_QUAD.matcher(name).matches() ? literal(name) : Optional.empty();
        }
        boolean site = name.contains(".") && INNER.stream().noneMatch(("." + name)::endsWith);
        return site ? Optional.of(name) : Optional.empty();
    }

    /** In lower case and without a dot behind it; nothing when it is no host name. */
    private static String ascii(String written) {
        try {
            var name = IDN.toASCII(written, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Optional<String> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text).getHostAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Whom to ask for what.
     *
     * @param address as it was written
     * @param scheme http or https
     * @param host a name in ASCII, or a literal address without brackets
     */
    public record Target(URI address, String scheme, String host, int port) {}

    /** What may be done with an address. */
    public sealed interface Verdict {
        /** It may be asked if the name leads to a public address. */
        record Allowed(Target target) implements Verdict {}

        record Refused(Refusal reason) implements Verdict {}
    }

    /** Why an address is not asked. */
    public enum Refusal {
        TOO_LONG,
        MALFORMED,
        /** Neither http nor https. */
        SCHEME,
        /** Somebody's name stands in it. */
        USER,
        /** Not the one of its scheme. */
        PORT,
        /** It is missing, is no site's, or is a number in a form that not all read alike. */
        HOST,
        /** It leads into a network that is not the public one. */
        PRIVATE
    }
}
