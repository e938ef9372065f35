/** Items: what is worth sharing. */
@NullMarked
package io.fanfare.content;

import org.jspecify.annotations.NullMarked;
