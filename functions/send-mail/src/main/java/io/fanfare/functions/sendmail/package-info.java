/**
 * Claims, renders and sends one mail.
 */
@NullMarked
package io.fanfare.functions.sendmail;

import org.jspecify.annotations.NullMarked;
