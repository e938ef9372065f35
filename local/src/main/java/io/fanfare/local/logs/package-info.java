/** What CloudWatch does with the lines of functions. */
@NullMarked
package io.fanfare.local.logs;

import org.jspecify.annotations.NullMarked;
