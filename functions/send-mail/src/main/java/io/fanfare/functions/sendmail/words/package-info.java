/** What the shell of a mail says, in each language: plain Java, so that a missing or a half translation does not compile. */
@NullMarked
package io.fanfare.functions.sendmail.words;

import org.jspecify.annotations.NullMarked;
