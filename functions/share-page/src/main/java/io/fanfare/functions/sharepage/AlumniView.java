package io.fanfare.functions.sharepage;

/**
 * What somebody is shown who has left, and may go on as an alumnus.
 *
 * @param path of the own page, the code in it: {@code /me/<code>}
 * @param wrong what was wrong with the address; empty when nothing was given yet
 */
public record AlumniView(Words words, String path, String wrong) {}
