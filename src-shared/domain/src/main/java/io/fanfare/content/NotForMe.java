package io.fanfare.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody says that an item is not for them. The order is that of the page, and is kept in rows: new ones come last. */
public enum NotForMe {
    NOT_MY_TOPIC,
    TOO_CORPORATE,
    TOO_FLAT,
    TOO_SOON,
    NOT_PROUD,
    OTHER;

    /** {@code not-my-topic}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason of that key; what is no reason, or none any more, is OTHER. */
    public static NotForMe of(String key) {
        return Stream.of(values())
                .filter(reason -> reason.key().equals(key))
                .findFirst()
                .orElse(OTHER);
    }

    /** From 1, as rows hold it. */
    public int code() {
        return ordinal() + 1;
    }

    /** The reason of that {@link #code}; empty for any other number. */
    public static Optional<NotForMe> coded(int code) {
        return Stream.of(values()).filter(reason -> reason.code() == code).findFirst();
    }
}
