/** The HTTP API: routes, payload format 2.0, limits, and the endpoint of the stand-ins. */
@NullMarked
package io.fanfare.local.http;

import org.jspecify.annotations.NullMarked;
