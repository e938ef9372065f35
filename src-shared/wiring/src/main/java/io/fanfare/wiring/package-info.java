/** The beans that all functions share; each function's own wiring adds the rest. */
@NullMarked
package io.fanfare.wiring;

import org.jspecify.annotations.NullMarked;
