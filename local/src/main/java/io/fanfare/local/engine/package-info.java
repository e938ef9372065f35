/** What is due, in order: one loop that moves everything in the cloud that moves by itself. */
@NullMarked
package io.fanfare.local.engine;

import org.jspecify.annotations.NullMarked;
