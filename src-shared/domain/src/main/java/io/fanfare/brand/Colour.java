package io.fanfare.brand;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of a screen.
 *
 * @param rgb eight bits each of red, green and blue
 */
public record Colour(int rgb) {
    private static final Pattern TEXT = Pattern.compile("#[0-9A-Fa-f]{6}");

    public Colour {
        if (rgb < 0 || rgb > 0xFFFFFF) {
            throw new IllegalArgumentException("not a colour");
        }
    }

    /** Reads {@code #0B6E4F}; empty for anything else. */
    public static Optional<Colour> of(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new Colour(Integer.parseInt(text.substring(1), 16)))
                : Optional.empty();
    }

    /** How well the two tell apart, from 1 to 21: the contrast ratio of WCAG 2.2. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** This colour with a share of another in it, from 0 (none) to 1 (the other alone). */
    public Colour with(double share, Colour other) {
        return new Colour(mixed(16, share, other) | mixed(8, share, other) | mixed(0, share, other));
    }

    private int mixed(int shift, double share, Colour other) {
        return (int) Math.round(channel(shift) * (1 - share) + other.channel(shift) * share) << shift;
    }

    private int channel(int shift) {
        return rgb >> shift & 0xFF;
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        double value = channel(shift) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** {@code #0B6E4F} */
    public String text() {
        return String.format(Locale.ROOT, "#%06X", rgb);
    }
}
