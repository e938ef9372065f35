/** The roster, the people file and consent. */
@NullMarked
package io.fanfare.people;

import org.jspecify.annotations.NullMarked;
