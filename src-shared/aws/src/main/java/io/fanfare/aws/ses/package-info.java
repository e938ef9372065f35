/** Mails through Amazon SES v2. */
@NullMarked
package io.fanfare.aws.ses;

import org.jspecify.annotations.NullMarked;
