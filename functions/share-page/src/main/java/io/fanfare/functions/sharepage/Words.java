package io.fanfare.functions.sharepage;

import io.fanfare.kernel.Language;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Network.Travels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** The words of the pages in one language, from {@code words_<tag>.properties}; every file has the same keys, which a test holds. */
public final class Words {
    private static final Map<Language, Words> ALL = all();
    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    public static Words of(Language language) {
        var words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return words;
    }

    public Language language() {
        return language;
    }

    /** The text of a key with its places filled in; an unknown key is a fault. */
    public String say(String key, Object... values) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        for (int place = 0; place < values.length; place++) {
            text = text.replace("{" + place + "}", String.valueOf(values[place]));
        }
        return text;
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** The network's name, in words where it is not a brand. */
    public String label(Network network) {
        return texts.getProperty("network." + network.key(), network.label());
    }

    /** What happens when one presses the network's button. */
    public String hint(Network network) {
        var own = texts.getProperty("hint." + network.key());
        return own != null ? own : say(key(network), label(network));
    }

    /** The same where a script copies the text. */
    public String scriptHint(Network network) {
        return network.travels() == Travels.TEXT_AND_LINK
                ? hint(network)
                : say(key(network) + ".script", label(network));
    }

    private static String key(Network network) {
        return switch (network.travels()) {
            case TEXT_AND_LINK -> "share.text";
            case LINK -> "share.link";
            case NOTHING -> "share.copy";
        };
    }

    private static Map<Language, Words> all() {
        var all = new EnumMap<Language, Words>(Language.class);
        for (var language : Language.values()) {
            all.put(language, new Words(language, read(language)));
        }
        return all;
    }

    static Properties read(Language language) {
        var file = "words_" + language.tag() + ".properties";
        var texts = new Properties();
        try (var stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
