package io.fanfare.functions.sharepage;

/**
 * What the page of an invitation shows.
 *
 * @param path of this page, the code in it: {@code /join/<code>}
 * @param wrong what was wrong with the address; empty when nothing was given yet
 */
public record JoinView(Words words, String path, String wrong) {}
