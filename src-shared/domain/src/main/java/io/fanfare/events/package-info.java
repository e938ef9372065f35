/** What others may subscribe to: facts that stand, told at least once. */
@NullMarked
package io.fanfare.events;

import org.jspecify.annotations.NullMarked;
