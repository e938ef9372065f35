package io.fanfare.delivery;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address and, perhaps, the name before it, safe to stand in a header: there is no mailbox with a line break, a comma or anything
 * else that could begin a second address or a second header.
 *
 * @param name as a person reads it; control characters and bidirectional overrides have become spaces
 * @param address an ASCII address; a domain in another script is in its ASCII form (RFC 5891)
 */
public record Mailbox(@Nullable String name, String address) {
    /** The dot-atom form of RFC 5322 without quoted local parts, which no people file needs. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    /** RFC 5321: a path has at most 256 octets, two of them angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]+");
    /** An encoded word has at most 75 characters (RFC 2047); 45 octets make 60 of base64 and 12 of frame. */
    private static final int WORD_OCTETS = 45;

    public Mailbox {
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            // The address is personal data, so that the text must not hold it.
            throw new IllegalArgumentException("not a mail address");
        }
        name = name == null ? null : clean(name);
    }

    /** The mailbox of a bare address; empty when nothing may be sent to such a text. */
    public static Optional<Mailbox> of(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mailbox(null, text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The same address under a name. */
    public Mailbox named(String other) {
        return new Mailbox(other, address);
    }

    /** As it stands in a header: ASCII alone, the name quoted or in encoded words (RFC 2047). */
    public String header() {
        return name == null || name.isEmpty() ? address : phrase(name) + " <" + address + ">";
    }

    /** A text as one line without anything that a header, or a reader's eye, could take for something else. */
    public static String clean(String text) {
        return UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    }

    private static String phrase(String name) {
        boolean ascii = name.chars().allMatch(character -> character < 0x7F);
        return ascii ? "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"" : encodedWords(name);
    }

    private static String encodedWords(String name) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        int octets = 0;
        for (int point : name.codePoints().toArray()) {
            var character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > WORD_OCTETS) {
                words.add(encodedWord(word.toString()));
                word.setLength(0);
                octets = 0;
            }
            word.append(character);
            octets += size;
        }
        words.add(encodedWord(word.toString()));
        return String.join(" ", words);
    }

    private static String encodedWord(String text) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
    }
}
