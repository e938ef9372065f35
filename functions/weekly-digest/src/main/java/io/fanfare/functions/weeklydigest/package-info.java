/**
 * Finds whose digest is due and enqueues it.
 */
@NullMarked
package io.fanfare.functions.weeklydigest;

import org.jspecify.annotations.NullMarked;
