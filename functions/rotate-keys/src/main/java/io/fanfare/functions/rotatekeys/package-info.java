/**
 * Rotates the key rings of links.
 */
@NullMarked
package io.fanfare.functions.rotatekeys;

import org.jspecify.annotations.NullMarked;
