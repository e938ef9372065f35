package io.fanfare.content;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody says that an item is not for them, in the order of the page. Codes stand in rows and never change. */
public enum NotForMe {
    NOT_MY_TOPIC(1),
    TOO_CORPORATE(2),
    TOO_FLAT(3),
    TOO_SOON(4),
    NOT_PROUD(5),
    OTHER(6);

    private final int code;

    NotForMe(int code) {
        this.code = code;
    }

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

    /** As rows hold it, from 1. */
    public int code() {
        return code;
    }

    /** The reason of that {@link #code}; empty for any other number. */
    public static Optional<NotForMe> coded(int code) {
        return Stream.of(values()).filter(reason -> reason.code() == code).findFirst();
    }
}
