/** Evidence of what happened, and its judgement by the hour. */
@NullMarked
package io.fanfare.engagement;

import org.jspecify.annotations.NullMarked;
