/**
 * Folds the evidence of an hour into figures.
 */
@NullMarked
package io.fanfare.functions.judgehits;

import org.jspecify.annotations.NullMarked;
