package io.fanfare.preview;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself for the card that networks show.
 *
 * @param title at most 300 characters
 * @param description at most 1,000 characters
 * @param image absolute, http or https
 * @param width of the image in pixels, as the page says; 0 when it does not
 * @param height the same
 */
public record PageCard(
        @Nullable String title,
        @Nullable String description,
        @Nullable URI image,
        int width,
        int height) {
    /** Of a page that says nothing. */
    public static final PageCard EMPTY = new PageCard(null, null, null, 0, 0);
}
