package io.fanfare.conversion;

import io.fanfare.kernel.Hour;
import io.fanfare.sharing.Link;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** A way to choose the click that a conversion is put down to: a window, and the first or the last click in it. */
public enum Model {
    /** Earns points and makes the rung CONVERTED. */
    LAST_7(0, 7, Touch.LAST),
    FIRST_7(1, 7, Touch.FIRST),
    LAST_90(2, 90, Touch.LAST),
    FIRST_90(3, 90, Touch.FIRST);

    /** The widest window: older clicks count nowhere. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** Of clicks in the same hour always the same one, whatever order they come in. */
    private static final Comparator<Link.Click> SAME_HOUR = Comparator.comparing(Link.Click::item)
            .thenComparing(Link.Click::person)
            .thenComparingInt(Link.Click::network);

    private final int place;
    private final int days;
    private final Touch touch;

    Model(int place, int days, Touch touch) {
        this.place = place;
        this.days = days;
        this.touch = touch;
    }

    /** Where its count stands in lists that are kept: never changes. */
    int place() {
        return place;
    }

    public int days() {
        return days;
    }

    public Touch touch() {
        return touch;
    }

    /** The click to put a conversion of that hour down to. Clicks are known by hour: both borders of the window lie on whole hours. */
    Optional<Link.Click> choose(Collection<Link.Click> clicks, Hour converted) {
        var inWindow = clicks.stream().filter(click -> contains(click, converted));
        var byHour = Comparator.comparing(Link.Click::hour);
        return switch (touch) {
            case FIRST -> inWindow.min(byHour.thenComparing(SAME_HOUR));
            case LAST -> inWindow.min(byHour.reversed().thenComparing(SAME_HOUR));
        };
    }

    private boolean contains(Link.Click click, Hour converted) {
        var opens = converted.start().minus(Duration.ofDays(days));
        return !click.hour().start().isBefore(opens) && !click.hour().start().isAfter(converted.start());
    }

    /** Which click of a window. */
    public enum Touch {
        FIRST,
        LAST
    }
}
