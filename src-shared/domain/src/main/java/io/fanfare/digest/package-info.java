/** The weekly digest and its slots. */
@NullMarked
package io.fanfare.digest;

import org.jspecify.annotations.NullMarked;
