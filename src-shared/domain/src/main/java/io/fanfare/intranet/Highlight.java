package io.fanfare.intranet;

import io.fanfare.content.Item;
import java.net.URI;
import java.time.Instant;

/**
 * An item for everybody to see.
 *
 * @param link its own address, with parameters that say where the visit comes from and nothing of who it is
 * @param since when its campaign began
 */
public record Highlight(Item item, URI link, Instant since) {}
