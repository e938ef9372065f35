/** The SES v2 stand-in: takes mails, keeps them, and tells what became of them. */
@NullMarked
package io.fanfare.local.ses;

import org.jspecify.annotations.NullMarked;
