package io.fanfare.functions.sharepage;

import org.jspecify.annotations.Nullable;

/**
 * A person's own invitation.
 *
 * @param link to pass on
 * @param picture path of its code as SVG, and {@code print} as PNG
 * @param joined how many came through it, in words; null while nobody did
 */
public record InvitationView(
        String link, String picture, String print, @Nullable String joined) {}
