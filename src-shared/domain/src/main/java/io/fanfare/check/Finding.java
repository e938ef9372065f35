package io.fanfare.check;

/**
 * Something that marketing should know before the launch.
 *
 * @param where what it is about: {@code audience}, {@code items.7.texts.nl}, {@code items.7.texts.nl.variants.0}
 * @param detail what was found, in figures or names of networks and languages; may be empty
 */
public record Finding(Rule rule, String where, String detail) {}
