/** Attacks on the whole stack over HTTP: each counts what it tried and names what got through. */
@NullMarked
package io.fanfare.local.attack;

import org.jspecify.annotations.NullMarked;
