/** Ids, languages and calendar units that all features share. Nothing here knows a feature. */
@NullMarked
package io.fanfare.kernel;

import org.jspecify.annotations.NullMarked;
