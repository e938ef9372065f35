/**
 * Sends the follower of a share link on and notes the hit: no database, no JSON binding.
 */
@NullMarked
package io.fanfare.functions.followlink;

import org.jspecify.annotations.NullMarked;
