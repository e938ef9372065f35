package io.fanfare.brand;

/**
 * The one colour that stands out: links, labels and buttons.
 *
 * @param colour of links, labels and the ground of buttons
 * @param text what stands on a button
 */
public record Accent(Colour colour, Colour text) {}
