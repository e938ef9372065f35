/** How people come in by themselves: invitation links of colleagues, codes on a stand, and the one mail that follows. */
@NullMarked
package io.fanfare.joining;

import org.jspecify.annotations.NullMarked;
