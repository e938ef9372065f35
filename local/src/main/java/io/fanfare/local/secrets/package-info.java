/** The Secrets Manager stand-in. */
@NullMarked
package io.fanfare.local.secrets;

import org.jspecify.annotations.NullMarked;
