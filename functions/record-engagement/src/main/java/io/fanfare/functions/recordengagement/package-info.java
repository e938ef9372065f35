/** Appends evidence by hour. */
@NullMarked
package io.fanfare.functions.recordengagement;

import org.jspecify.annotations.NullMarked;
