/** The check of everything that mails rest on. */
@NullMarked
package io.fanfare.local.mail;

import org.jspecify.annotations.NullMarked;
