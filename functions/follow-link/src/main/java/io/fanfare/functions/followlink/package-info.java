/** The redirect behind share links: its handler and what it is made of. Loads no JSON binding, HTTP server or validation. */
@NullMarked
package io.fanfare.functions.followlink;

import org.jspecify.annotations.NullMarked;
