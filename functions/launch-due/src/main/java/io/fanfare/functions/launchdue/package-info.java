/**
 * Launches the campaigns whose moment has come.
 */
@NullMarked
package io.fanfare.functions.launchdue;

import org.jspecify.annotations.NullMarked;
