/** The webhooks that platforms call: handler and wiring. Loads no JSON binding, HTTP server or validation, and touches no table. */
@NullMarked
package io.fanfare.functions.receivewebhook;

import org.jspecify.annotations.NullMarked;
