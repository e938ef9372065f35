/**
 * Verifies what a social platform reports and enqueues it: no database, no JSON binding.
 */
@NullMarked
package io.fanfare.functions.receivewebhook;

import org.jspecify.annotations.NullMarked;
