/** {@code ./fanfare people}: the people file from the command line. Talks to the API as anybody else does. */
@NullMarked
package io.fanfare.local.people;

import org.jspecify.annotations.NullMarked;
