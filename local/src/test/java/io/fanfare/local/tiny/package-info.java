/** Handlers of the tiny stack that the embedded cloud is tested with. */
@NullMarked
package io.fanfare.local.tiny;

import org.jspecify.annotations.NullMarked;
