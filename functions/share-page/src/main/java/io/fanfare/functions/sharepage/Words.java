package io.fanfare.functions.sharepage;

import io.fanfare.kernel.Language;
import io.fanfare.sharing.Network;
import io.fanfare.sharing.Network.Travels;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The words of the pages in one language, from {@code words_<tag>.properties} and those beside it; every language has the same
 * keys, which a test holds.
 */
public final class Words {
    private static final List<String> FILES = List.of("words", "me", "together", "data");
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

    /**
     * A sentence about so many: {@code <key>.one} or {@code <key>.other}, the number in its first place. French counts nothing as one.
     */
    public String count(String key, long number) {
        boolean one = number == 1 || number == 0 && language == Language.FR;
        return say(key + (one ? ".one" : ".other"), number(number));
    }

    /** As the language writes it: {@code 1.234}, {@code 1 234}. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    /** With its sign, which is a real minus. */
    public String signed(long number) {
        return (number < 0 ? "\u2212" : number > 0 ? "+" : "") + number(Math.abs(number));
    }

    /** {@code 21 nov 2026} */
    public String shortDay(LocalDate day) {
        return day(day, FormatStyle.MEDIUM);
    }

    /** {@code november 2026} */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language.locale()).format(month);
    }

    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, language.locale());
    }

    /** The full hour on a clock of 24 hours; English has twelve. */
    public String hour(int hour) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(LocalTime.of(hour, 0));
    }

    /** The language's name in itself. */
    public static String nameOf(Language language) {
        var name = language.locale().getDisplayLanguage(language.locale());
        return name.substring(0, 1).toUpperCase(language.locale()) + name.substring(1);
    }

    boolean knows(String key) {
        return texts.containsKey(key);
    }

    public String day(LocalDate day) {
        return day(day, FormatStyle.LONG);
    }

    /** French has an ordinal for the first of a month. */
    private String day(LocalDate day, FormatStyle style) {
        var text = DateTimeFormatter.ofLocalizedDate(style)
                .withLocale(language.locale())
                .format(day);
        return language == Language.FR && day.getDayOfMonth() == 1 ? "1er" + text.substring(1) : text;
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
        var texts = new Properties();
        for (var file : FILES) {
            read(file + "_" + language.tag() + ".properties", texts);
        }
        return texts;
    }

    private static void read(String file, Properties texts) {
        try (var stream = Words.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing");
            }
            texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
