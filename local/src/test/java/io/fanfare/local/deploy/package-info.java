/** The script that puts the stack into an account, with stand-ins for the tools that it calls. */
@NullMarked
package io.fanfare.local.deploy;

import org.jspecify.annotations.NullMarked;
