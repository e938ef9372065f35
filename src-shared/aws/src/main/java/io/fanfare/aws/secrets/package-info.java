/** Secrets Manager: key rings and webhook secrets. */
@NullMarked
package io.fanfare.aws.secrets;

import org.jspecify.annotations.NullMarked;
