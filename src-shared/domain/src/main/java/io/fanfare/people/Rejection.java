package io.fanfare.people;

import org.jspecify.annotations.Nullable;

/**
 * A row that is not taken over, by its place alone: the value that was refused is personal and stays out of replies and logs.
 *
 * @param line the line of the file on which the row begins, from 1 (the heads)
 * @param field null when the row as a whole is at fault
 */
public record Rejection(int line, @Nullable Field field, Rule rule) {}
