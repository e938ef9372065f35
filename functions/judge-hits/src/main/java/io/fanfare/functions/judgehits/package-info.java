/** Judges hours: folds evidence into figures and names who is to be awarded. */
@NullMarked
package io.fanfare.functions.judgehits;

import org.jspecify.annotations.NullMarked;
