/**
 * Goes through the main job every hour, to see whether it works.
 */
@NullMarked
package io.fanfare.functions.probeflow;

import org.jspecify.annotations.NullMarked;
