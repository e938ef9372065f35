/** Figures for marketing; never a list of people. */
@NullMarked
package io.fanfare.report;

import org.jspecify.annotations.NullMarked;
