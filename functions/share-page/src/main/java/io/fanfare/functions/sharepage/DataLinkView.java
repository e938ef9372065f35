package io.fanfare.functions.sharepage;

/** The page that a link to one's data leads to. */
public record DataLinkView(Words words, String path) {}
