package io.fanfare.local.browser;

/**
 * What a visitor's browser is like.
 *
 * @param scripts whether pages may run JavaScript
 * @param width of the window in CSS pixels
 */
public record Conditions(boolean scripts, boolean dark, int width) {
    public static final Conditions DESKTOP = new Conditions(true, false, 1_200);
    public static final Conditions PHONE = new Conditions(true, false, 360);
    public static final Conditions SCRIPTLESS = new Conditions(false, false, 1_200);

    public Conditions inTheDark() {
        return new Conditions(scripts, true, width);
    }
}
