/** What people may ask for about themselves: to see, take along and erase what is kept, and to be tied to nothing. */
@NullMarked
package io.fanfare.privacy;

import org.jspecify.annotations.NullMarked;
