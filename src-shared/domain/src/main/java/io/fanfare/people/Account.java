package io.fanfare.people;

import io.fanfare.kernel.Sha256;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A public account on a network whose webhooks tell who posted. The name itself is never stored: only its digest, and a hint for the person
 * who named it.
 *
 * @param name as it is compared: lower case, without what may be left out
 */
public record Account(Network network, String name) {
    private static final int SEEN = 2;

    /** Reads what a person types, or what an event carries; empty when it is no account of the network. */
    public static Optional<Account> of(Network network, String text) {
        var name = Text.trimmed(text).toLowerCase(Locale.ROOT);
        var match = network.form.matcher(name);
        return match.matches() ? Optional.of(new Account(network, match.group(1))) : Optional.empty();
    }

    /** Hex of SHA-256. */
    public String digest() {
        return Sha256.hex(name);
    }

    /** Enough for the person to know it again, and nobody else: {@code an…@social.example}. */
    public String hint() {
        int at = name.indexOf('@');
        var local = at < 0 ? name : name.substring(0, at);
        return local.substring(0, Math.min(SEEN, local.length())) + "\u2026" + (at < 0 ? "" : name.substring(at));
    }

    /**
     * Networks whose events carry an account that people know of themselves. LinkedIn and Meta give ids that only the company's app knows a
     * person by, so that nobody could name theirs.
     */
    public enum Network {
        MASTODON("@?([a-z0-9_]+(?:[a-z0-9_.-]*[a-z0-9_]+)?@[a-z0-9.-]+\\.[a-z0-9-]{2,63})"),
        X("@?([a-z0-9_]{1,15}|[0-9]{1,19})");

        private final Pattern form;

        Network(String form) {
            this.form = Pattern.compile(form);
        }

        /** What webhooks call it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Network> of(String key) {
            return Optional.of(key)
                    .filter(text -> text.equals(MASTODON.key()) || text.equals(X.key()))
                    .map(text -> valueOf(text.toUpperCase(Locale.ROOT)));
        }
    }
}
