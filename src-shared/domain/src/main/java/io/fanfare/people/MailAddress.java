package io.fanfare.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The syntax of mail addresses that Fanfare writes to: the dot-atom form of RFC 5321, no quotes, no comments, a name with a dot. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final Pattern LOCAL =
            Pattern.compile("[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

    private MailAddress() {}

    /** The address in lower case, its domain in ASCII; empty when the text is not one. White space around it is not the caller's fault. */
    public static Optional<String> normalised(String text) {
        var address = Text.trimmed(text).toLowerCase(Locale.ROOT);
        int at = address.indexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || Text.hasControl(address)) {
            return Optional.empty();
        }
        var local = address.substring(0, at);
        return ascii(address.substring(at + 1))
                .filter(domain ->
                        DOMAIN.matcher(domain).matches() && LOCAL.matcher(local).matches())
                .map(domain -> local + "@" + domain)
                .filter(whole -> whole.length() <= LONGEST);
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
