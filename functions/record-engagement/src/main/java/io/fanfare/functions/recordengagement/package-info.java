/**
 * Appends evidence under its natural key.
 */
@NullMarked
package io.fanfare.functions.recordengagement;

import org.jspecify.annotations.NullMarked;
