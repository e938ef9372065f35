package io.fanfare.functions.sharepage;

/**
 * What a person who was named as a coach is asked.
 *
 * @param departments with commas between
 * @param accepts whether they are glad to, and colleagues see their name
 */
public record CoachingView(String departments, boolean accepts) {}
