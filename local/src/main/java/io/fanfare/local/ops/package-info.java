/** What an operator runs by hand, against a deployed stack or the embedded cloud. */
@NullMarked
package io.fanfare.local.ops;

import org.jspecify.annotations.NullMarked;
