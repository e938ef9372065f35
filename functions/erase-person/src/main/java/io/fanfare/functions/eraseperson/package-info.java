/** Erases people who asked for it or left long ago. */
@NullMarked
package io.fanfare.functions.eraseperson;

import org.jspecify.annotations.NullMarked;
