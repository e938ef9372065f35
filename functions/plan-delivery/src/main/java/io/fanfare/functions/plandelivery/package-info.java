/**
 * Reads the roster page by page and enqueues one mail a person.
 */
@NullMarked
package io.fanfare.functions.plandelivery;

import org.jspecify.annotations.NullMarked;
