/** Pages of others, as a network's crawler finds them: which may be asked, and what came of it. The asking itself is a function's. */
@NullMarked
package io.fanfare.preview;

import org.jspecify.annotations.NullMarked;
