package io.fanfare.functions.sharepage;

/**
 * The page that a link to one's data leads to.
 *
 * @param movable whether the person may name another address here
 */
public record DataLinkView(Words words, String path, boolean movable) {}
