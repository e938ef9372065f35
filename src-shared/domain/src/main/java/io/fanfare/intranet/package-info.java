/** What the company's own pages show of what is worth sharing. */
@NullMarked
package io.fanfare.intranet;

import org.jspecify.annotations.NullMarked;
