/** What marketing should know before a campaign goes out. */
@NullMarked
package io.fanfare.check;

import org.jspecify.annotations.NullMarked;
