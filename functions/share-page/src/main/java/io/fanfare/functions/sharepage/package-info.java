/**
 * Shows an employee what there is to share and notes the wish to share it.
 */
@NullMarked
package io.fanfare.functions.sharepage;

import org.jspecify.annotations.NullMarked;
