/** Webhooks of platforms: handshake, signature, normalised events. */
@NullMarked
package io.fanfare.webhook;

import org.jspecify.annotations.NullMarked;
