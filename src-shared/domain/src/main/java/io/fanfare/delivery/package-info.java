/** Mails: planning, claiming, sending and what became of them. */
@NullMarked
package io.fanfare.delivery;

import org.jspecify.annotations.NullMarked;
