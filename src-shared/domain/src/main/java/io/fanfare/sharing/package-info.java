/** Networks, link codes and redirects: what happens between the mail and a network. */
@NullMarked
package io.fanfare.sharing;

import org.jspecify.annotations.NullMarked;
