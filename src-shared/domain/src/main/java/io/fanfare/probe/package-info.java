/**
 * The health probe: every hour a mail to nobody, a share and a reader, from launch to posting. What it is about has hidden numbers alone, so
 * that no figure, list or event knows of it.
 */
@NullMarked
package io.fanfare.probe;

import org.jspecify.annotations.NullMarked;
